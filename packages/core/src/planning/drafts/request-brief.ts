import { addCapabilityAnswers, capabilityAnswersIn } from '../../domain/capability-answers/index.ts'
import { type Brief, holdsAtMost, maxBriefLength, WrittenBrief } from '../../domain/schemas/index.ts'
import type { RevisionRequest, Runner, WritingRequest } from '../runner/index.ts'
import { type AnswerObserver, requestAnswer } from './request-answer.ts'
import type { DraftLimits } from './within-limits.ts'

const briefLength = holdsAtMost(maxBriefLength)

/** What a Runner writes has to be saved as a brief later, whose length is limited. */
const SavableBrief = WrittenBrief.refine(({ brief }) => briefLength.check(brief), {
  path: ['brief'],
  message: briefLength.message,
})

/**
 * Has a Runner write a brief from a document and answers. Its sources are the Runner's claims until `checkSources` has
 * checked them.
 *
 * @throws {DomainError} those of `requestDraft`
 */
export async function requestWriting(
  runner: Runner,
  request: Omit<WritingRequest, 'repair'>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<WrittenBrief> {
  const brief = addCapabilityAnswers(request.brief, capabilityAnswersIn(request.answers))
  const answers = request.answers.filter(({ question }) => question.answer.type !== 'capability')
  const ask = (repair: WritingRequest['repair'], signal: AbortSignal) =>
    runner.writeBrief({ ...request, brief, answers, repair }, signal, observer)
  return withChoices(brief, await requestAnswer({ ask, schema: SavableBrief }, limits, observer))
}

/**
 * Has a Runner revise a brief after a decision to narrow or to pivot; its sources are claims, as in `requestWriting`.
 *
 * @throws {DomainError} those of `requestDraft`
 */
export async function requestRevision(
  runner: Runner,
  request: Omit<RevisionRequest, 'repair'>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<WrittenBrief> {
  const ask = (repair: RevisionRequest['repair'], signal: AbortSignal) =>
    runner.reviseBrief({ ...request, repair }, signal, observer)
  return withChoices(request.brief, await requestAnswer({ ask, schema: SavableBrief }, limits, observer))
}

/** A Runner never sets what the founder chooses: it stays as it was in the brief before. */
function withChoices({ productKind, capabilityAnswers }: Brief, written: WrittenBrief): WrittenBrief {
  const { productKind: _, capabilityAnswers: __, ...brief } = written.brief
  return {
    ...written,
    brief: { ...brief, ...(productKind && { productKind }), ...(capabilityAnswers && { capabilityAnswers }) },
  }
}
