import { useSessionStorage } from '@mantine/hooks'
import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import {
  emptyFeedbackDraft,
  type FeedbackDraft,
  feedbackDraftKeyPrefix,
  parseFeedbackDraft,
} from '../../../shared/form/feedback-drafts.ts'

/**
 * Kept until a version answers it: through a look at another sheet, a reload, and a run that fails. Options that the
 * plan set does not have are not pinned.
 */
export function useFeedbackDraft(planSet: PlanSet): [FeedbackDraft, (draft: FeedbackDraft) => void] {
  const [stored, store] = useSessionStorage({
    key: `${feedbackDraftKeyPrefix}${planSet.projectId}`,
    defaultValue: emptyFeedbackDraft,
    getInitialValueInEffect: false,
    deserialize: parseFeedbackDraft,
  })
  return [openDraft(stored, planSet), store]
}

interface Answer extends Pick<PlanSet, 'version'> {
  feedback: { text: string } | null
  options: readonly Pick<ExecutionOption, 'id'>[]
}

/** What of a stored draft still stands beside the plan set that is there now. */
export function openDraft(draft: FeedbackDraft, { version, feedback, options }: Answer): FeedbackDraft {
  const isAnswered = draft.sentAbout !== null && version > draft.sentAbout && feedback?.text === draft.feedback.trim()
  if (isAnswered) return emptyFeedbackDraft
  return { ...draft, pinnedOptionIds: draft.pinnedOptionIds.filter((id) => options.some((option) => option.id === id)) }
}
