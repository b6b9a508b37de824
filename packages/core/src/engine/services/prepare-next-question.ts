import { DomainError, type RefusalReason } from '../../domain/errors/index.ts'
import type { Brief, Draft, NextQuestion, ProposedQuestion } from '../../domain/schemas/index.ts'
import { type DraftLimits, requestDraft, requestQuestions } from '../../planning/drafts/index.ts'
import { briefWithAnswers, type InterviewTasks, type InterviewTurn } from '../../planning/interview/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import { asAsked, type InterviewBasis } from './read-interview.ts'

export interface NextQuestionParts {
  /** Sketches plans and questions without a model: the offline planner. */
  planner: Runner
  /** Where the next question is computed. */
  tasks: InterviewTasks
}

/** The offline planner takes a tenth of a second; more only while many others wait for their turn. */
const maxSeconds = 30

/**
 * Returns what an interview asks after these turns. No model is called: the plan is the plan set that the questions are
 * about, or what the offline planner makes of the brief with the answers, and its questions about that plan follow those
 * of the Runner.
 */
export async function prepareNextQuestion(
  { planner, tasks }: NextQuestionParts,
  basis: InterviewBasis,
  turns: readonly InterviewTurn[],
): Promise<NextQuestion> {
  const answered = turns.map(asAsked)
  const brief = briefWithAnswers(basis.brief, answered)
  const limits = () => ({ signal: new AbortController().signal, timeoutSeconds: maxSeconds })
  const plan = basis.planSet ?? (await sketch(planner, brief, limits()))
  const workItems = plan?.workItems ?? []
  const { currency } = basis
  const about = { brief, workItems, answered, ...(currency && { currency }) }
  const further = await requestQuestions(planner, about, limits())
  const proposed = withFurther(basis.proposed, further)
  return tasks.nextQuestion({ brief: basis.brief, turns, proposed, plan }, limits().signal)
}

/** As a planner refuses a brief that says too little for a draft. */
const sketchFailures: ReadonlySet<RefusalReason> = new Set(['RUNNER_OUTPUT_INVALID', 'RUNNER_FAILED'])

/** Null when the brief says too little for a draft: then only what is missing is asked for. */
async function sketch(planner: Runner, brief: Brief, limits: DraftLimits): Promise<Draft | null> {
  try {
    return await requestDraft(planner, { brief, regeneration: null }, limits)
  } catch (error) {
    if (error instanceof DomainError && sketchFailures.has(error.reason)) return null
    throw error
  }
}

/** Of a question that was proposed before, the newer version counts: its hours are those of the plan as it is now. */
function withFurther(proposed: readonly ProposedQuestion[], further: readonly ProposedQuestion[]): ProposedQuestion[] {
  const newer = new Map(further.map((question) => [question.id, question]))
  const known = new Set(proposed.map(({ id }) => id))
  return [
    ...proposed.map((question) => newer.get(question.id) ?? question),
    ...further.filter(({ id }) => !known.has(id)),
  ]
}
