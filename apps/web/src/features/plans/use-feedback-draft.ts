import { useSessionStorage } from '@mantine/hooks'
import { type ExecutionOption, PinnedOptionIds, type PlanSet } from '@plangate/core/schemas'
import { z } from 'zod'
import { feedbackKey } from '../../shared/form/feedback-drafts.ts'

/** What the founder is about to push back with. */
const FeedbackDraft = z.object({
  feedback: z.string(),
  pinnedOptionIds: PinnedOptionIds,
  /** The version that it was sent about; null until it is. */
  sentAbout: z.int().nullable(),
})
export type FeedbackDraft = z.infer<typeof FeedbackDraft>

const nothing: FeedbackDraft = { feedback: '', pinnedOptionIds: [], sentAbout: null }

/**
 * Kept until a version answers it: through a look at another sheet, a reload, and a run that fails. Options that the
 * plan set does not have are not pinned.
 */
export function useFeedbackDraft(planSet: PlanSet): [FeedbackDraft, (draft: FeedbackDraft) => void] {
  const [stored, store] = useSessionStorage({
    key: `${feedbackKey}${planSet.projectId}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
    deserialize: readDraft,
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
  if (isAnswered) return nothing
  return { ...draft, pinnedOptionIds: draft.pinnedOptionIds.filter((id) => options.some((option) => option.id === id)) }
}

/** What is stored may be of another version of this page, or of nobody's. */
export function readDraft(stored: string | undefined): FeedbackDraft {
  try {
    return FeedbackDraft.parse(JSON.parse(stored ?? ''))
  } catch {
    return nothing
  }
}
