import { PinnedOptionIds } from '@plangate/core/schemas'
import { z } from 'zod'

/** What the tab keeps feedback under that is being written, followed by the project. */
export const feedbackDraftKeyPrefix = 'plangate-feedback-'

/** What the founder is about to push back with. */
const FeedbackDraft = z.object({
  feedback: z.string(),
  pinnedOptionIds: PinnedOptionIds,
  /** The version that it was sent about; null until it is. */
  sentAbout: z.int().nullable(),
})
export type FeedbackDraft = z.infer<typeof FeedbackDraft>

export const emptyFeedbackDraft: FeedbackDraft = { feedback: '', pinnedOptionIds: [], sentAbout: null }

/** What is stored may be of another version of this page, or of nobody's. */
export function parseFeedbackDraft(stored: string | undefined): FeedbackDraft {
  try {
    return FeedbackDraft.parse(JSON.parse(stored ?? ''))
  } catch {
    return emptyFeedbackDraft
  }
}

/** Whether the tab keeps feedback, of whatever project, that has words and was not sent. */
export function hasUnsentFeedback(): boolean {
  return Object.entries<string>(sessionStorage)
    .filter(([key]) => key.startsWith(feedbackDraftKeyPrefix))
    .map(([, stored]) => parseFeedbackDraft(stored))
    .some(({ feedback, sentAbout }) => feedback.trim() !== '' && sentAbout === null)
}
