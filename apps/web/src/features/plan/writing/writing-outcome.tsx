import type { ProjectId, Run } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import type { ApiError, ApiRefusalReason } from '../../../shared/api/trpc.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { RunDetails } from './run-details.tsx'
import type { PlanWriting } from './use-live-run.ts'
import { usePlanCall } from './use-write-plan.ts'

/** Refusals of a call that the run itself reports. */
const shownByRun: ReadonlySet<ApiRefusalReason> = new Set([
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

/** Shows why the last run did not produce a plan. */
export function WritingOutcome({ projectId, newest, seen }: WritingOutcomeProps) {
  const { error } = usePlanCall(projectId)
  if (error && !isShownByRun(error)) return <ErrorNotice error={error} />
  if (newest?.refusal) {
    return (
      <ExplanationNotice explanation={explainRefusal(newest.refusal)}>
        <RunDetails run={newest} summary="What was tried" />
      </ExplanationNotice>
    )
  }
  return newest && isFreshlyCanceled(newest, seen, error) ? <Canceled /> : null
}

function isShownByRun({ data }: ApiError): boolean {
  return data ? shownByRun.has(data.reason) : false
}

/** Only a cancellation seen on this page is worth a notice, not one from an earlier visit. */
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
