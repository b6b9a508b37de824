import { PinnedOptionIds } from '@plangate/core/schemas'
import { z } from 'zod'

/** Session storage key of a feedback draft, followed by the project's id. */
export const feedbackDraftKeyPrefix = 'plangate-feedback-'

/** Feedback that the founder is writing. */
const FeedbackDraft = z.object({
  feedback: z.string(),
  pinnedOptionIds: PinnedOptionIds,
  /** The plan version it was sent for; null until it is sent. */
  sentAbout: z.int().nullable(),
})
export type FeedbackDraft = z.infer<typeof FeedbackDraft>

export const emptyFeedbackDraft: FeedbackDraft = { feedback: '', pinnedOptionIds: [], sentAbout: null }

/** Returns an empty draft for anything invalid, such as a draft stored by an older version of this page. */
export function parseFeedbackDraft(stored: string | undefined): FeedbackDraft {
  try {
    return FeedbackDraft.parse(JSON.parse(stored ?? ''))
  } catch {
    return emptyFeedbackDraft
  }
}

/** Whether the tab stores unsent feedback for any project. */
export function hasUnsentFeedback(): boolean {
  return Object.entries<string>(sessionStorage)
    .filter(([key]) => key.startsWith(feedbackDraftKeyPrefix))
    .map(([, stored]) => parseFeedbackDraft(stored))
    .some(({ feedback, sentAbout }) => feedback.trim() !== '' && sentAbout === null)
}
