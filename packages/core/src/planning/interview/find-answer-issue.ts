import type { Answer, Question } from '../../domain/schemas/index.ts'

/** Returns why an answer does not answer a question, or null. "I don't know yet" and "skip" answer every question. */
export function findAnswerIssue({ answer: asked }: Question, answer: Answer): string | null {
  if (answer.type === 'unknown' || answer.type === 'skipped') return null
  if (answer.type !== asked.type) return `has to be of type "${asked.type}"`
  if (answer.type === 'choice' && asked.type === 'choice' && !asked.options.includes(answer.option))
    return 'is not one of the options'
  if (answer.type === 'number' && asked.type === 'number') return findRangeIssue(asked, answer.number)
  return null
}

function findRangeIssue({ min, max }: { min: number; max: number }, number: number): string | null {
  return number < min || number > max ? `has to be between ${min} and ${max}` : null
}
