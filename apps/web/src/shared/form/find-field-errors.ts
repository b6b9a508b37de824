import type { z } from 'zod'
import { tooLong } from './too-long.ts'

/** Returns the schema's error messages for `value` by field path; empty when the value is valid. */
export function findFieldErrors(schema: z.ZodType, value: unknown): Record<string, string> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), describeIssue(issue)]))
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Fill this in.'
  if (issue.code === 'too_big' && issue.origin === 'string') return tooLong(issue.maximum)
  if (issue.code === 'too_big' && issue.origin === 'array') return `At most ${issue.maximum} entries.`
  if (issue.code === 'too_small' && issue.origin === 'number')
    return issue.inclusive ? `At least ${issue.minimum}.` : `More than ${issue.minimum}.`
  if (issue.code === 'too_big' && issue.origin === 'number') return `At most ${issue.maximum}.`
  return issue.message
}
