import type { Brief, BriefPart, ProposedQuestion } from '../../domain/schemas/index.ts'
import { findMissingEssentials } from './missing-essentials.ts'
import { type PlanToAsk, p80Shifts, type QuestionShift } from './p80-shift.ts'

/** The interview ends after this many questions, so that nobody has to answer without end. */
export const maxQuestions = 20

/** A question whose answers move the P80 by less than this share of it is not worth the founder's time. */
const smallestShare = 0.1

/** What the choice of the next question depends on. */
export interface InterviewProgress {
  /** The brief with all answers so far. */
  brief: Brief
  /** The plan with all answers so far; null before there is one. */
  plan: PlanToAsk | null
  /** All questions that a Runner proposed. */
  proposed: readonly ProposedQuestion[]
  /** Ids of the questions that were asked, whether they were answered, skipped, or "I don't know yet". */
  asked: ReadonlySet<string>
}

/** The next question and why it comes next, or why there is none. */
export type NextQuestion =
  | { kind: 'essential'; question: ProposedQuestion }
  | { kind: 'shift'; question: ProposedQuestion; shift: QuestionShift }
  /** `largest` is the largest share by which a question that is left would move the P80; 0 when none is left. */
  | { kind: 'enough'; largest: number }
  | { kind: 'limit' }

/**
 * Chooses the next question of an interview: first what a plan cannot do without, then the question whose answers move
 * the P80 the most. Ends when no question moves it by more than a tenth, or after `maxQuestions`. Ties go to the
 * question that was proposed first.
 */
export function chooseQuestion({ brief, plan, proposed, asked }: InterviewProgress): NextQuestion {
  if (asked.size >= maxQuestions) return { kind: 'limit' }
  const open = proposed.filter(({ id }) => !asked.has(id))
  const essential = findEssential(open, findMissingEssentials(brief))
  if (essential) return { kind: 'essential', question: essential }
  const shifts = plan === null ? [] : p80Shifts(plan, open)
  const [largest] = shifts.toSorted((a, b) => b.share - a.share)
  const question = open.find(({ id }) => id === largest?.questionId)
  return question && largest && largest.share > smallestShare
    ? { kind: 'shift', question, shift: largest }
    : { kind: 'enough', largest: largest?.share ?? 0 }
}

function findEssential(open: readonly ProposedQuestion[], missing: readonly BriefPart[]): ProposedQuestion | undefined {
  return missing.flatMap((part) => open.find((question) => question.part === part) ?? [])[0]
}
