import type { PlanSetContent, RunEvent, RunUsage } from '../../domain/schemas/index.ts'
import { priceDraft, requestDraft } from '../../planning/drafts/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import { readRunStatus } from '../data/runs.ts'
import type { Attempt } from './begin-attempt.ts'
import { RunProgress } from './run-progress.ts'
import type { RunWorkerParts } from './run-worker.ts'

export interface AttemptEnd {
  outcome: AttemptOutcome
  usage: RunUsage | null
  /** What those who watch have not been shown yet. */
  unshown: RunEvent[]
}

export type AttemptOutcome =
  | { kind: 'written'; content: PlanSetContent }
  | { kind: 'failed'; error: unknown }
  /** The worker has to let go of the job, which is not the run's fault. */
  | { kind: 'released' }
  /** Somebody else has ended the run. */
  | { kind: 'ended' }

/**
 * Has the Runner write, shows what is there so far, and prices what comes out of it. Takes as long as the Runner takes:
 * no connection is held meanwhile. Never rejects.
 *
 * @param released aborts when the worker has to let go
 */
export async function writeAttempt(
  parts: RunWorkerParts,
  attempt: Attempt,
  released: AbortSignal,
): Promise<AttemptEnd> {
  const progress = new RunProgress(parts, attempt)
  const ended = new AbortController()
  const over = new AbortController()
  const watching = abortOnceEnded(parts, attempt, { ended, over: over.signal })
  const signal = AbortSignal.any([released, ended.signal])
  const outcome = await write(parts, attempt, progress, signal).then(
    (content): AttemptOutcome => ({ kind: 'written', content }),
    (error: unknown): AttemptOutcome => {
      if (ended.signal.aborted) return { kind: 'ended' }
      return released.aborted ? { kind: 'released' } : { kind: 'failed', error }
    },
  )
  over.abort()
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
  const draft = await requestDraft(tellingOfRepair(runner, progress), { brief, regeneration }, limits, progress)
  const { briefVersion, gateId } = run.request
  const feedback = regeneration?.feedback ?? null
  const { optionIds } = progress
  return priceDraft({ draft, brief, briefVersion, gateId, runner, feedback, rate, optionIds, pins })
}

function tellingOfRepair(runner: Runner, progress: RunProgress): Runner {
  return {
    name: runner.name,
    model: runner.model,
    draft: (request, signal, observer) => {
      if (request.repair !== null) progress.repair()
      return runner.draft(request, signal, observer)
    },
  }
}

/** Aborts `ended` soon after the run was cancelled, wherever that was done, or was taken over by another attempt. */
async function abortOnceEnded(
  { db, hub, log }: RunWorkerParts,
  { run, number }: Attempt,
  { ended, over }: { ended: AbortController; over: AbortSignal },
): Promise<void> {
  using watch = hub.watch(run.projectId)
  while (await watch.changed(over)) {
    try {
      const { status, attempts } = await readRunStatus(db, run.id)
      if (status !== 'running' || attempts !== number) ended.abort()
    } catch (err) {
      log.warn({ err, runId: run.id }, 'cannot see whether a run was cancelled')
      watch.again()
    }
  }
}
