import type { RunEvent, RunUsage } from '../../domain/schemas/index.ts'
import { type PricedPlanSet, requestDraft, withinLimits } from '../../planning/drafts/index.ts'
import type { Attempt } from './begin-attempt.ts'
import { RunProgress } from './run-progress.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

export interface AttemptEnd {
  outcome: AttemptOutcome
  usage: RunUsage | null
  /** Events that have not been published yet. */
  unshown: RunEvent[]
}

export type AttemptOutcome =
  | { kind: 'written'; planSet: PricedPlanSet }
  | { kind: 'failed'; error: unknown }
  /** The worker must hand the job over, through no fault of the run. */
  | { kind: 'released' }
  /** The run was ended elsewhere. */
  | { kind: 'ended' }

/** Pricing takes less than a second, and longer only while many plans wait for their turn. */
const maxPricingSeconds = 30

/**
 * Has the Runner write a draft, publishes its progress, and prices the draft. Takes as long as the Runner does, and
 * holds no connection meanwhile. Never rejects.
 *
 * @param released aborts when the worker must hand the job over
 */
export async function writeAttempt(
  parts: RunWorkerParts,
  attempt: Attempt,
  released: AbortSignal,
): Promise<AttemptEnd> {
  const progress = new RunProgress(parts, attempt)
  const ended = new AbortController()
  const finished = new AbortController()
  const watching = abortOnceEnded(parts, attempt, { ended, finished: finished.signal })
  const signal = AbortSignal.any([released, ended.signal])
  const outcome = await write(parts, attempt, progress, signal).then(
    (planSet): AttemptOutcome => ({ kind: 'written', planSet }),
    (error: unknown): AttemptOutcome => {
      if (ended.signal.aborted) return { kind: 'ended' }
      return released.aborted ? { kind: 'released' } : { kind: 'failed', error }
    },
  )
  finished.abort()
  await Promise.all([watching, progress.stop()])
  return { outcome, usage: progress.total, unshown: progress.unshown }
}

async function write(
  { runner, tasks, rate, runnerTimeoutSeconds }: RunWorkerParts,
  { run, brief, regeneration, pins, deadline }: Attempt,
  progress: RunProgress,
  signal: AbortSignal,
): Promise<PricedPlanSet> {
  const within = (seconds: number) => ({ signal, timeoutSeconds: Math.min(seconds, secondsUntil(deadline)) })
  const limits = within(runnerTimeoutSeconds)
  const draft = await requestDraft(runner, { brief, regeneration }, limits, progress)
  const { briefVersion, gateId } = run.request
  const feedback = regeneration?.feedback ?? null
  const { name, model } = runner
  const toPrice = { brief, briefVersion, gateId, runner: { name, model }, feedback, rate, pins }
  const optionIds = progress.idsOf(draft.options)
  return withinLimits(within(maxPricingSeconds), (stop) => tasks.pricePlanSet({ ...toPrice, draft, optionIds }, stop))
}

/** @param deadline on the clock of `performance.now` */
function secondsUntil(deadline: number): number {
  return Math.max(0, deadline - performance.now()) / 1_000
}

/** Aborts `ended` soon after any process cancelled or erased the run, or another attempt took it over. */
async function abortOnceEnded(
  { hub, log }: RunWorkerParts,
  { run, number }: Attempt,
  { ended, finished }: { ended: AbortController; finished: AbortSignal },
): Promise<void> {
  using watch = hub.watch(run.projectId)
  while (await watch.changed(finished)) {
    try {
      const now = await hub.states.read(run.id)
      if (now?.status !== 'running' || now.attempts !== number) ended.abort()
    } catch (err) {
      log.warn({ err, runId: run.id }, 'cannot see whether a run was cancelled')
      watch.wakeAgain()
    }
  }
}
