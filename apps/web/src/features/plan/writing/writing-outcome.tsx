import type { ProjectId, Run } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import type { ApiError, ApiRefusalReason } from '../../../shared/api/trpc.ts'
import { formatMoment } from '../../../shared/format/format-values.ts'
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

/** How long the notice of an unanswered call stays after the server answers again, in milliseconds. */
const unansweredMillis = 10_000

/** Milliseconds for which a failure is shown: one hour. */
const newsMillis = 3_600_000

interface WritingOutcomeProps extends Pick<PlanWriting, 'newest' | 'seen' | 'answeredAt'> {
  projectId: ProjectId
}

/** Shows why the last run did not produce a plan: as a failure while it is news, later as a line to unfold. */
export function WritingOutcome({ projectId, newest, seen, answeredAt }: WritingOutcomeProps) {
  const { error, failedAt } = usePlanCall(projectId)
  if (error && !isShownByRun(error) && !isOverAndDone(error, failedAt, answeredAt)) return <ErrorNotice error={error} />
  if (newest?.refusal) {
    return isNews(newest) ? (
      <ExplanationNotice explanation={explainRefusal(newest.refusal)}>
        <RunDetails run={newest} summary="What was tried" />
      </ExplanationNotice>
    ) : (
      <OldFailure run={newest} refusal={newest.refusal} />
    )
  }
  return newest && isFreshlyCanceled(newest, seen, error) ? <Canceled /> : null
}

function isNews({ endedAt }: Run): boolean {
  return endedAt === null || Date.now() - Date.parse(endedAt) < newsMillis
}

/** The server has answered for a while since the call that it did not answer: then its runs tell what became of it. */
function isOverAndDone({ data }: ApiError, failedAt: number | null, answeredAt: number): boolean {
  return !data && failedAt !== null && answeredAt - failedAt > unansweredMillis
}

interface OldFailureProps {
  run: Run
  refusal: NonNullable<Run['refusal']>
}

function OldFailure({ run, refusal }: OldFailureProps) {
  const { title, next } = explainRefusal(refusal)
  return (
    <RunDetails run={run} summary={`The last attempt failed on ${formatMoment(run.endedAt ?? run.createdAt)}`}>
      <p>
        {title}. {next}
      </p>
    </RunDetails>
  )
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
    <Notice tone="info" title="Canceled">
      <p>Nothing was stored. Start it again when you like.</p>
    </Notice>
  )
}
