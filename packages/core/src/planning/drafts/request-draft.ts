import { countCharacters, Draft, maxDraftLength } from '../../domain/schemas/index.ts'
import type { DraftRequest, Runner } from '../runner/index.ts'
import { type AnswerObserver, requestAnswer } from './request-answer.ts'
import type { DraftLimits } from './within-limits.ts'

/** A draft as a Runner may answer it. Stored drafts may be longer. */
const DraftWithinLimit = Draft.superRefine((draft, ctx) => {
  const length = countCharacters(draft)
  if (length <= maxDraftLength) return
  const [has, may] = [length, maxDraftLength].map((count) => count.toLocaleString('en-US'))
  const message = `the texts have ${has} characters together, and may have at most ${may}`
  ctx.addIssue({ code: 'custom', message })
})

/**
 * Has a Runner write a draft. An answer that the schema refuses is returned to the Runner once, with its issues.
 * `observer` sees both attempts. The time limit is for both together.
 *
 * @throws {DomainError} RUNNER_OUTPUT_INVALID when the second answer is not a draft either, RUN_CANCELED when the caller
 *   aborts, RUNNER_TIMEOUT, RUNNER_OVERLOADED, RUNNER_FAILED, and any DomainError that the Runner throws itself
 */
export function requestDraft(
  runner: Runner,
  request: Omit<DraftRequest, 'repair'>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<Draft> {
  const ask = (repair: DraftRequest['repair'], signal: AbortSignal) =>
    runner.draft({ ...request, repair }, signal, observer)
  return requestAnswer({ ask, schema: DraftWithinLimit }, limits, observer)
}
