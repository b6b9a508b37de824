import { type Run, RunId, type RunRefusal } from '../../domain/schemas/index.ts'
import { changeProjectAsWorker, type LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { countAttempt, findRunInTime } from '../data/runs.ts'
import { failRun } from './end-run.ts'
import { readTask } from './read-task.ts'
import type { RunJob } from './run-queue.ts'
import type { RunTask } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

/** One try at a run. */
export interface Attempt {
  job: RunJob
  run: Run
  /** Counted from 1. */
  number: number
  task: RunTask
  /** When the run must be given up, on the clock of `performance.now`. */
  deadline: number
}

/** Every attempt costs the founder tokens. */
export const maxAttempts = 4

/**
 * Counts an attempt and reads what it needs. Returns null when there is nothing to do: the worker has lost the job, the
 * run has ended, or it is given up here because its workers died too often or its deadline has passed.
 */
export function beginAttempt(parts: RunWorkerParts, job: RunJob): Promise<Attempt | null> {
  return changeProjectAsWorker(parts.db, RunId.parse(job.key), async (project) => {
    if (!(await parts.queue.holds(project.trx, job))) return null
    const found = await findRunInTime(project, RunId.parse(job.key))
    if (found === null) throw new Error('the run that its project was found by does not exist')
    const { run, seconds } = found
    const refusal = run.endedAt === null ? findReasonToGiveUp(run, seconds) : null
    if (refusal !== null) await failRun(project, run.id, refusal)
    if (refusal === null && run.endedAt === null) return begin(parts, project, { job, run, seconds })
    await parts.queue.settle(project.trx, job)
    return null
  })
}

function findReasonToGiveUp(run: Run, seconds: number): RunRefusal | null {
  if (run.attempts >= maxAttempts) return { reason: 'RUNNER_FAILED', details: { kind: 'interrupted' } }
  return seconds > 0 ? null : timeoutOf(run)
}

/** Returns the refusal of a run whose deadline has passed. */
export function timeoutOf({ createdAt, deadlineAt }: Pick<Run, 'createdAt' | 'deadlineAt'>): RunRefusal {
  const afterSeconds = Math.round((Date.parse(deadlineAt) - Date.parse(createdAt)) / 1_000)
  return { reason: 'RUNNER_TIMEOUT', details: { afterSeconds } }
}

interface AttemptStart extends Pick<Attempt, 'job' | 'run'> {
  /** Seconds until the deadline. */
  seconds: number
}

async function begin({ runner }: RunWorkerParts, project: LockedProject, start: AttemptStart): Promise<Attempt> {
  const { job, run, seconds } = start
  const number = run.attempts + 1
  await countAttempt(project, run.id, runner)
  const task = await readTask(project, run)
  await appendRunEvents(project, run.id, [{ type: 'started', attempt: number }, ...task.opening])
  const deadline = performance.now() + seconds * 1_000
  return { job, run, number, task, deadline }
}
