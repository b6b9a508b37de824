import type { RunEvent, RunUsage } from '../../domain/schemas/index.ts'
import type { Attempt } from './begin-attempt.ts'
import { keepPaidAnswer } from './keep-paid-answer.ts'
import { RunProgress } from './run-progress.ts'
import type { Store, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

export interface AttemptEnd {
  outcome: AttemptOutcome
  usage: RunUsage | null
  /** Events that have not been published yet. */
  unshown: RunEvent[]
}

export type AttemptOutcome =
  | { kind: 'written'; store: Store }
  | { kind: 'failed'; error: unknown }
  /** The worker must hand the job over, through no fault of the run. */
  | { kind: 'released' }
  /** The run was ended elsewhere. */
  | { kind: 'ended' }

/**
 * Does what the run asks for, and publishes the Runner's progress. Takes as long as the Runner does, and holds no
 * connection meanwhile. Never rejects.
 *
 * @param released aborts when the worker must hand the job over
 */
export async function writeAttempt(
  parts: RunWorkerParts,
  attempt: Attempt,
  released: AbortSignal,
): Promise<AttemptEnd> {
  const progress = new RunProgress(parts, attempt, attempt.task.preview)
  const ended = new AbortController()
  const finished = new AbortController()
  const watching = abortOnceEnded(parts, attempt, { ended, finished: finished.signal })
  const signal = AbortSignal.any([released, ended.signal])
  const outcome = await write(parts, attempt, progress, signal).then(
    (store): AttemptOutcome => ({ kind: 'written', store }),
    (error: unknown): AttemptOutcome => {
      if (ended.signal.aborted) return { kind: 'ended' }
      return released.aborted ? { kind: 'released' } : { kind: 'failed', error }
    },
  )
  finished.abort()
  await Promise.all([watching, progress.stop()])
  return { outcome, usage: progress.total, unshown: progress.unshown }
}

function write(parts: RunWorkerParts, attempt: Attempt, progress: RunProgress, signal: AbortSignal): Promise<Store> {
  const { task, deadline } = attempt
  const within = (seconds: number) => ({ signal, timeoutSeconds: Math.min(seconds, secondsUntil(deadline)) })
  const keep: Writing['keep'] = (answer, events) => keepPaidAnswer(parts, attempt, progress, { answer, events })
  return task.write(parts, { progress, within, keep })
}

/** @param deadline on the clock of `performance.now` */
function secondsUntil(deadline: number): number {
  return Math.max(0, deadline - performance.now()) / 1_000
}

/** Aborts `ended` soon after any process cancelled or erased the run, or another attempt took it over. */
async function abortOnceEnded(
  { hub }: RunWorkerParts,
  { run, number }: Attempt,
  { ended, finished }: { ended: AbortController; finished: AbortSignal },
): Promise<void> {
  using watch = hub.watchRun(run.id, (state) => state?.status !== 'running' || state.attempts !== number)
  if (await watch.changed(finished)) ended.abort()
}
