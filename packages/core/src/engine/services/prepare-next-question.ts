import { type Draft, type NextQuestion, type PlanSet, type ProposedQuestion } from '../../domain/schemas/index.ts'
import { requestDraft, requestQuestions } from '../../planning/drafts/index.ts'
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
  const plan = isPlanSet(basis.plan)
    ? basis.plan
    : await requestDraft(planner, { brief, regeneration: null }, limits())
  const { workItems } = plan
  const further = await requestQuestions(planner, { brief, workItems, answered }, limits())
  const proposed = withFurther(basis.proposed, further)
  return tasks.nextQuestion({ brief: basis.brief, turns, proposed, plan }, limits().signal)
}

function isPlanSet(plan: PlanSet | Draft): plan is PlanSet {
  return 'seed' in plan
}

function withFurther(proposed: readonly ProposedQuestion[], further: readonly ProposedQuestion[]): ProposedQuestion[] {
  const known = new Set(proposed.map(({ id }) => id))
  return [...proposed, ...further.filter(({ id }) => !known.has(id))]
}
