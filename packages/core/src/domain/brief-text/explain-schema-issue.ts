import type { z } from 'zod'

/** Why a schema refuses a value, as the end of a sentence about it: "is longer than 8,000 characters". */
export function explainSchemaIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `is ${tooBig(issue.origin, issue.maximum.toLocaleString('en-US'))}`
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'has to be more than 0' : 'is empty'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'is not a day of the calendar'
  return `is refused: ${issue.message}`
}

function tooBig(origin: string, maximum: string): string {
  switch (origin) {
    case 'string':
      return `longer than ${maximum} characters`
    case 'array':
      return `longer than ${maximum} points`
    default:
      return `more than ${maximum}`
  }
}
