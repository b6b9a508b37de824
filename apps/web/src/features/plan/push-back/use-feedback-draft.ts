import { useSessionStorage } from '@mantine/hooks'
import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import {
  emptyFeedbackDraft,
  type FeedbackDraft,
  feedbackDraftKeyPrefix,
  parseFeedbackDraft,
} from '../../../shared/form/feedback-drafts.ts'

/**
 * Keeps the draft in session storage until a plan version answers it, so that it survives other views, reloads and
 * failed runs. Drops pins of options that the plan set does not have.
 */
export function useFeedbackDraft(planSet: PlanSet): [FeedbackDraft, (draft: FeedbackDraft) => void] {
  const [stored, store] = useSessionStorage({
    key: `${feedbackDraftKeyPrefix}${planSet.projectId}`,
    defaultValue: emptyFeedbackDraft,
    getInitialValueInEffect: false,
    deserialize: parseFeedbackDraft,
  })
  return [refreshDraft(stored, planSet), store]
}

interface AnsweringPlanSet extends Pick<PlanSet, 'version'> {
  feedback: { text: string } | null
  options: readonly Pick<ExecutionOption, 'id'>[]
}

/** Returns the part of a stored draft that still applies to the current plan set. */
export function refreshDraft(draft: FeedbackDraft, { version, feedback, options }: AnsweringPlanSet): FeedbackDraft {
  const isAnswered = draft.sentAbout !== null && version > draft.sentAbout && feedback?.text === draft.feedback.trim()
  if (isAnswered) return emptyFeedbackDraft
  return { ...draft, pinnedOptionIds: draft.pinnedOptionIds.filter((id) => options.some((option) => option.id === id)) }
}
