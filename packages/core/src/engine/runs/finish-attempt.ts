import { DomainError } from '../../domain/errors/index.ts'
import { RunRefusal } from '../../domain/schemas/index.ts'
import { findRunnerFailure } from '../../planning/runner/index.ts'
import { changeProjectAsWorker, type LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { addUsage, awaitAttempt } from '../data/runs.ts'
import { type Attempt, maxAttempts } from './begin-attempt.ts'
import { failRun } from './end-run.ts'
import { retryDelay } from './retry-delay.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'
import type { AttemptEnd, AttemptOutcome } from './write-attempt.ts'

/** The worker lost the job before it could store the result. Nothing was stored. */
export class FencedError extends Error {
  override readonly name = 'FencedError'
}

/**
 * Stores the result of an attempt and ends its job, in one transaction behind the fence: of two workers that both believe
 * they have the job, the later one stores nothing.
 *
 * @throws {FencedError}
 */
export async function finishAttempt(
  parts: RunWorkerParts,
  attempt: Attempt,
  { outcome, usage, unshown }: AttemptEnd,
): Promise<void> {
  const { db, queue } = parts
  const { run, job } = attempt
  const stored = await changeProjectAsWorker(db, run.id, async (project) => {
    if (!(await queue.settle(project.trx, job))) throw new FencedError('late write fenced')
    if (usage !== null) await addUsage(project, run.id, usage)
    await appendRunEvents(project, run.id, unshown)
    await storeOutcome(parts, project, attempt, outcome)
    return true
  })
  if (stored === null) throw new FencedError('the project was erased')
}

function storeOutcome(
  parts: RunWorkerParts,
  project: LockedProject,
  attempt: Attempt,
  outcome: AttemptOutcome,
): Promise<void> {
  switch (outcome.kind) {
    case 'ended':
      throw new FencedError('late write fenced')
    case 'written':
      return outcome.store(project)
    case 'released':
      return tryAgain(parts, project, attempt, { inSeconds: 0, counts: false })
    case 'failed':
      return retryOrFail(parts, project, attempt, outcome.error)
  }
}

async function retryOrFail(
  parts: RunWorkerParts,
  project: LockedProject,
  attempt: Attempt,
  error: unknown,
): Promise<void> {
  const failure = findRunnerFailure(error)
  const inSeconds = retryDelay(attempt.number, parts.backoffSeconds, failure?.retryAfterSeconds ?? 0)
  const isInTime = performance.now() + inSeconds * 1_000 < attempt.deadline
  if (failure?.isRetryable && attempt.number < maxAttempts && isInTime)
    await tryAgain(parts, project, attempt, { inSeconds, counts: true })
  else await failRun(project, attempt.run.id, refusalOf(error))
}

async function tryAgain(
  { queue }: RunWorkerParts,
  project: LockedProject,
  { run, number }: Attempt,
  { inSeconds, counts }: { inSeconds: number; counts: boolean },
): Promise<void> {
  const attempt = counts ? number + 1 : number
  await awaitAttempt(project, run.id, counts)
  await appendRunEvents(project, run.id, [{ type: 'retry', inSeconds, attempt }])
  await queue.enqueue(project.trx, run.id, inSeconds)
}

/** Returns what callers see: the Runner's failure, or INTERNAL without details. */
function refusalOf(error: unknown): RunRefusal {
  if (!(error instanceof DomainError)) return { reason: 'INTERNAL', details: null }
  return RunRefusal.safeParse(error.refusal).data ?? { reason: 'RUNNER_FAILED', details: { kind: 'unexpected' } }
}
