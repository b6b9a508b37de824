import { Stack } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { FeedbackAnswer } from '../../features/plans/feedback-answer.tsx'
import { PushBack } from '../../features/plans/push-back.tsx'
import { DeepResearch } from '../../features/research/deep-research.tsx'

/** What became of the last feedback, and what to say next. */
export default function PushBackSheet({ planSet }: { planSet: PlanSet }) {
  return (
    <Stack gap="lg">
      {planSet.feedback && <FeedbackAnswer feedback={planSet.feedback} />}
      <PushBack planSet={planSet} />
      <DeepResearch projectId={planSet.projectId} />
    </Stack>
  )
}
