import { FeedbackReading } from '../../domain/schemas/index.ts'
import { type FeedbackRequest, type Runner, RunnerFailure } from '../runner/index.ts'
import { requestAnswer } from './request-answer.ts'
import type { DraftLimits } from './within-limits.ts'

/**
 * Has a Runner read feedback. It has to quote the feedback, because the founder confirms the reading point by point.
 *
 * @throws {DomainError} those of `requestDraft`, RUNNER_FAILED when the Runner reads no feedback
 */
export function requestReading(
  runner: Runner,
  request: Omit<FeedbackRequest, 'repair'>,
  limits: DraftLimits,
): Promise<FeedbackReading> {
  const ask = async (repair: FeedbackRequest['repair'], signal: AbortSignal) => {
    if (!runner.readFeedback) throw new RunnerFailure('rejected', { detail: 'this Runner reads no feedback' })
    return runner.readFeedback({ ...request, repair }, signal)
  }
  return requestAnswer({ ask, schema: readingOf(request) }, limits)
}

function readingOf({ feedback }: Pick<FeedbackRequest, 'feedback'>) {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
  return FeedbackReading.refine(({ points }) => points.every(({ words }) => plain(feedback).includes(plain(words))), {
    path: ['points'],
    message: 'quotes words that the feedback does not have',
  })
}
