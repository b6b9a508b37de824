import { Skeleton, Stack } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { FeedbackAnswer } from '../../features/plan/push-back/feedback-answer.tsx'
import { PushBackPanel } from '../../features/plan/push-back/push-back-panel.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'

const DeepResearch = retryable(async () => ({
  default: (await import('../../features/plan/research/deep-research.tsx')).DeepResearch,
}))

/** The answer to the last feedback, and the form for the next. */
export default function PushBackSheet({ planSet }: { planSet: PlanSet }) {
  return (
    <Stack gap="lg">
      {planSet.feedback && <FeedbackAnswer feedback={planSet.feedback} />}
      <PushBackPanel planSet={planSet} />
      <Suspense fallback={<Skeleton height={280} />}>
        <DeepResearch planSet={planSet} />
      </Suspense>
    </Stack>
  )
}
