import { type ExecutionOption, PinnedOptionIds, type PlanSet } from '@plangate/core/schemas'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { FormDraft } from '../../../shared/drafts/use-draft.ts'

/** Feedback that the founder is writing. */
export const FeedbackDraft = z.object({
  feedback: z.string(),
  pinnedOptionIds: PinnedOptionIds,
  /** The plan version it was sent for; null until it is sent. */
  sentAbout: z.int().nullable(),
})
export type FeedbackDraft = z.infer<typeof FeedbackDraft>

export const emptyFeedbackDraft: FeedbackDraft = { feedback: '', pinnedOptionIds: [], sentAbout: null }

/** The feedback in the form. `kept` holds it until a plan version answers it, so that it survives failed runs, too. */
export function useFeedbackDraft(planSet: PlanSet, kept: FormDraft<FeedbackDraft>) {
  const [written, setWritten] = useState(kept.restored?.value ?? emptyFeedbackDraft)
  const hasAnswer = isAnswered(written, planSet)
  const { forget } = kept
  useEffect(() => {
    if (hasAnswer) forget()
  }, [hasAnswer, forget])
  return {
    draft: refreshDraft(written, planSet),
    /** What to announce as restored. */
    restored: hasAnswer ? null : kept.restored,
    change(next: FeedbackDraft) {
      setWritten(next)
      kept.keep(next)
    },
    discard() {
      setWritten(emptyFeedbackDraft)
      forget()
    },
  }
}

interface AnsweringPlanSet extends Pick<PlanSet, 'version'> {
  feedback: { text: string } | null
  options: readonly Pick<ExecutionOption, 'id'>[]
}

/** Whether the plan set is the answer to what was sent. */
export function isAnswered({ feedback: words, sentAbout }: FeedbackDraft, { version, feedback }: AnsweringPlanSet) {
  return sentAbout !== null && version > sentAbout && feedback?.text === words.trim()
}

/** Returns the part of a draft that still applies to the current plan set. */
export function refreshDraft(draft: FeedbackDraft, planSet: AnsweringPlanSet): FeedbackDraft {
  if (isAnswered(draft, planSet)) return emptyFeedbackDraft
  const { options } = planSet
  return { ...draft, pinnedOptionIds: draft.pinnedOptionIds.filter((id) => options.some((option) => option.id === id)) }
}
