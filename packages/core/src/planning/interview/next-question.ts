import type { Brief, Draft, NextQuestion, ProposedQuestion } from '../../domain/schemas/index.ts'
import { briefWithAnswers } from './brief-with-answers.ts'
import { chooseQuestion } from './choose-question.ts'
import { planFromDraft } from './plan-from-draft.ts'
import { type PlanSetToAsk, planFromPlanSet } from './plan-from-plan-set.ts'
import { planUnderAnswers } from './plan-under-answers.ts'
import type { InterviewTurn } from './without-answer.ts'

/** Everything that the next question of an interview is computed from. */
export interface InterviewToContinue {
  /** Without the answers. */
  brief: Brief
  turns: readonly InterviewTurn[]
  /** All questions that were proposed, those of the Runner first. */
  proposed: readonly ProposedQuestion[]
  /** The latest plan set, or a sketch of the brief with the answers; null when the brief says too little for one. */
  plan: PlanSetToAsk | Draft | null
}

/** Returns the next question of an interview, or why there is none. A pure function: no Runner is asked. */
export function nextQuestion({ brief, turns, proposed, plan }: InterviewToContinue): NextQuestion {
  const known = briefWithAnswers(brief, turns)
  const today = plan && ('seed' in plan ? planFromPlanSet(plan) : planFromDraft(plan, known))
  return chooseQuestion({
    brief: known,
    plan: today && planUnderAnswers(today, turns),
    proposed,
    asked: turns.map(({ question }) => question),
  })
}
