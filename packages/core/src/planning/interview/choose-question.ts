import {
  type Brief,
  type BriefPart,
  maxQuestions,
  type NextQuestion,
  type ProposedQuestion,
  smallestShift,
} from '../../domain/schemas/index.ts'
import { asksForWords, findEvidenceQuestion } from './find-evidence-question.ts'
import { findOpenEssentials } from './find-open-essentials.ts'
import { findReadingQuestion } from './find-reading-question.ts'
import { type PlanToAsk, p80Shifts } from './p80-shift.ts'

/** What the choice of the next question depends on. */
export interface InterviewProgress {
  /** The brief with all answers so far. */
  brief: Brief
  /** The plan with all answers so far; null before there is one. */
  plan: PlanToAsk | null
  /** All questions that were proposed, those of the Runner first. */
  proposed: readonly ProposedQuestion[]
  /** The questions that were asked, whether they were answered, skipped, or "I don't know yet". */
  asked: readonly ProposedQuestion[]
}

/**
 * Chooses the next question of an interview: first what a plan cannot do without, then the question whose answers move
 * the P80 the most. When none moves it by more than a tenth, a few follow whose yes or no decides how the planner reads the
 * brief, then a few that make the weakest sections more certain and say that they move no finish. Ends after those, or after
 * `maxQuestions`. Ties go to the question that was proposed first.
 */
export function chooseQuestion({ brief, plan, proposed, asked }: InterviewProgress): NextQuestion {
  if (asked.length >= maxQuestions) return { kind: 'limit' }
  const known = new Set(asked.map(({ id }) => id))
  const open = proposed.filter(({ id }) => !known.has(id))
  const essential = findEssential(open, findOpenEssentials(brief), asked)
  if (essential) return { kind: 'asking', question: essential, reason: { kind: 'essential' } }
  const shifts = plan === null ? [] : p80Shifts(plan, open)
  const [largest] = shifts.toSorted((a, b) => b.share - a.share)
  const question = open.find(({ id }) => id === largest?.questionId)
  if (question && largest && largest.share > smallestShift)
    return { kind: 'asking', question, reason: { kind: 'shift', low: largest.low, high: largest.high } }
  const reading = findReadingQuestion(open, asked, shifts)
  if (reading) return { kind: 'asking', question: reading, reason: { kind: 'reading' } }
  const evidence = findEvidenceQuestion(open, asked, brief)
  if (evidence) return { kind: 'asking', question: evidence, reason: { kind: 'evidence' } }
  return { kind: 'enough', largest: largest?.share ?? 0 }
}

/** What was asked about once is not asked about in other words, even if the founder did not know. */
function findEssential(
  open: readonly ProposedQuestion[],
  missing: readonly BriefPart[],
  asked: readonly ProposedQuestion[],
): ProposedQuestion | undefined {
  const parts = new Set(asked.filter(asksForWords).map(({ part }) => part))
  return missing
    .filter((part) => !parts.has(part))
    .flatMap((part) => open.find((question) => question.part === part && asksForWords(question)) ?? [])[0]
}
