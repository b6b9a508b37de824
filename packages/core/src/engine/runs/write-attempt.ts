import type { PlanSetContent, RunEvent, RunUsage } from '../../domain/schemas/index.ts'
import { priceDraft, requestDraft } from '../../planning/drafts/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import { readRunStatus } from '../data/runs.ts'
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
  | { kind: 'written'; content: PlanSetContent }
  | { kind: 'failed'; error: unknown }
  /** The worker must hand the job over, through no fault of the run. */
  | { kind: 'released' }
  /** The run was ended elsewhere. */
  | { kind: 'ended' }

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
    (content): AttemptOutcome => ({ kind: 'written', content }),
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
  { runner, rate, runnerTimeoutSeconds }: RunWorkerParts,
  { run, brief, regeneration, pins, deadline }: Attempt,
  progress: RunProgress,
  signal: AbortSignal,
): Promise<PlanSetContent> {
  const timeoutSeconds = Math.min(runnerTimeoutSeconds, Math.max(0, deadline - performance.now()) / 1_000)
  const limits = { signal, timeoutSeconds }
  const draft = await requestDraft(withRepairEvents(runner, progress), { brief, regeneration }, limits, progress)
  const { briefVersion, gateId } = run.request
  const feedback = regeneration?.feedback ?? null
  const { optionIds } = progress
  return priceDraft({ draft, brief, briefVersion, gateId, runner, feedback, rate, optionIds, pins })
}

function withRepairEvents(runner: Runner, progress: RunProgress): Runner {
  return {
    name: runner.name,
    model: runner.model,
    draft: (request, signal, observer) => {
      if (request.repair !== null) progress.repair()
      return runner.draft(request, signal, observer)
    },
  }
}

/** Aborts `ended` soon after any process cancelled or erased the run, or another attempt took it over. */
async function abortOnceEnded(
  { db, hub, log }: RunWorkerParts,
  { run, number }: Attempt,
  { ended, finished }: { ended: AbortController; finished: AbortSignal },
): Promise<void> {
  using watch = hub.watch(run.projectId)
  while (await watch.changed(finished)) {
    try {
      const now = await readRunStatus(db, run.id)
      if (now?.status !== 'running' || now.attempts !== number) ended.abort()
    } catch (err) {
      log.warn({ err, runId: run.id }, 'cannot see whether a run was cancelled')
      watch.wakeAgain()
    }
  }
}
