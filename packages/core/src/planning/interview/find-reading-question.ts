import type { ProposedQuestion } from '../../domain/schemas/index.ts'
import type { QuestionShift } from './p80-shift.ts'

/** Each takes a word, but an interview that asks them all would hide the questions that need thought. */
const maxReadingQuestions = 5

/**
 * Finds the question whose yes or no decides how the planner reads the brief: first about constraints, because they bind
 * every option, then the one that moves the P80 the most; among equals the one that was proposed first. The plan page lists
 * the others.
 */
export function findReadingQuestion(
  open: readonly ProposedQuestion[],
  asked: readonly ProposedQuestion[],
  shifts: readonly QuestionShift[],
): ProposedQuestion | undefined {
  if (asked.filter(isAboutReading).length >= maxReadingQuestions) return undefined
  const share = new Map(shifts.map((shift) => [shift.questionId, shift.share]))
  const shareOf = ({ id, part }: ProposedQuestion) => (part === 'keyConstraints' ? 1 : 0) + (share.get(id) ?? 0)
  return open.filter(isAboutReading).toSorted((a, b) => shareOf(b) - shareOf(a))[0]
}

function isAboutReading({ answer }: ProposedQuestion): boolean {
  return answer.type === 'capability'
}
