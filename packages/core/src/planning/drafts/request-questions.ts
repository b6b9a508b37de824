import { type ProposedQuestion, ProposedQuestions } from '../../domain/schemas/index.ts'
import type { QuestionsRequest, Runner } from '../runner/index.ts'
import { type AnswerObserver, requestAnswer } from './request-answer.ts'
import type { DraftLimits } from './within-limits.ts'

/**
 * Has a Runner propose questions. Questions that were asked before are left out.
 *
 * @throws {DomainError} those of `requestDraft`
 */
export async function requestQuestions(
  runner: Runner,
  request: Omit<QuestionsRequest, 'repair'>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<ProposedQuestion[]> {
  const ask = (repair: QuestionsRequest['repair'], signal: AbortSignal) =>
    runner.proposeQuestions({ ...request, repair }, signal, observer)
  const { questions } = await requestAnswer({ ask, schema: questionsAbout(request) }, limits, observer)
  const asked = new Set(request.answered.map(({ question }) => question.id))
  return questions.filter(({ id }) => !asked.has(id))
}

/** Questions whose ids differ, and whose work items exist. */
function questionsAbout({ workItems }: Pick<QuestionsRequest, 'workItems'>) {
  const items = new Set(workItems.map(({ id }) => id))
  return ProposedQuestions.superRefine(({ questions }, ctx) => {
    if (new Set(questions.map(({ id }) => id)).size !== questions.length)
      ctx.addIssue({ code: 'custom', path: ['questions'], message: 'two questions share an id' })
    for (const [index, { plausible }] of questions.entries())
      for (const { workItemId } of plausible.flatMap((answer) => answer.items))
        if (!items.has(workItemId))
          ctx.addIssue({
            code: 'custom',
            path: ['questions', index, 'plausible'],
            message: `"${workItemId}" is not a work item`,
          })
  })
}
