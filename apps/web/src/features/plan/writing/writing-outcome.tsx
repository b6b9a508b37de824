import type { ProjectId, Run } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import type { ApiError, ApiRefusalReason } from '../../../shared/api/trpc.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { RunDetails } from './run-details.tsx'
import type { PlanWriting } from './use-live-run.ts'
import { usePlanCall } from './use-write-plan.ts'

/** What a call is refused with when its run has come to nothing, or goes on: the run tells that itself. */
const toldByRun: ReadonlySet<ApiRefusalReason> = new Set([
  'RUN_CANCELED',
  'RUN_IN_PROGRESS',
  'RUNNER_FAILED',
  'RUNNER_OUTPUT_INVALID',
  'RUNNER_OVERLOADED',
  'RUNNER_TIMEOUT',
])

interface WritingOutcomeProps extends Pick<PlanWriting, 'newest' | 'seen'> {
  projectId: ProjectId
}

/** What came of the last writing, when it was not a plan. */
export function WritingOutcome({ projectId, newest, seen }: WritingOutcomeProps) {
  const { error } = usePlanCall(projectId)
  if (error && !isToldByRun(error)) return <ErrorNotice error={error} />
  if (newest?.refusal) {
    return (
      <ExplanationNotice explanation={explainRefusal(newest.refusal)}>
        <RunDetails run={newest} summary="What was tried" />
      </ExplanationNotice>
    )
  }
  return newest && isFreshlyCanceled(newest, seen, error) ? <Canceled /> : null
}

function isToldByRun({ data }: ApiError): boolean {
  return data ? toldByRun.has(data.reason) : false
}

/** Whoever was there is told; who comes back another day does not need to be. */
function isFreshlyCanceled({ id, status }: Run, seen: WritingOutcomeProps['seen'], error: ApiError | null): boolean {
  return status === 'canceled' && (seen?.runId === id || error?.data?.reason === 'RUN_CANCELED')
}

function Canceled() {
  return (
    <Notice tone="info" title="Cancelled">
      <p>Nothing was stored. Start it again when you like.</p>
    </Notice>
  )
}
