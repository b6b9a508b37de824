import { type Brief, type Run, RunId, type RunRefusal } from '../../domain/schemas/index.ts'
import { type Pins, pinsOf } from '../../planning/drafts/index.ts'
import type { Regeneration } from '../../planning/runner/index.ts'
import { findBrief } from '../data/briefs.ts'
import { findPlanSet } from '../data/plan-sets.ts'
import { changeProjectOfRun, type LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { countAttempt, findRun, secondsUntilDeadline } from '../data/runs.ts'
import { failRun } from './end-run.ts'
import type { HeldJob } from './run-queue.ts'
import type { RunWorkerParts } from './run-worker.ts'

/** One go at a run. */
export interface Attempt {
  job: HeldJob
  run: Run
  /** Counted from 1. */
  number: number
  brief: Brief
  regeneration: Regeneration | null
  /** Options of the plan set before that the new one keeps. */
  pins: Pins | null
  /** When the run is given up, on the clock of `performance.now`. */
  deadline: number
}

/** More goes than this at one run would be at the founder's expense. */
export const maxAttempts = 4

/**
 * Counts an attempt and reads what it needs; null when there is nothing to do: the job is no longer held, the run has
 * ended, or it is given up here, because its workers died too often or its time is over.
 */
export function beginAttempt(parts: RunWorkerParts, job: HeldJob): Promise<Attempt | null> {
  return changeProjectOfRun(parts.db, null, RunId.parse(job.key), async (project) => {
    if (!(await parts.queue.holds(project.trx, job))) return null
    const run = await findRun(project, RunId.parse(job.key))
    if (run === null) throw new Error('the run of a project that was found by it is not there')
    const seconds = await secondsUntilDeadline(project, run.id)
    const refusal = run.endedAt === null ? reasonToGiveUp(run, seconds) : null
    if (refusal !== null) await failRun(project, run.id, refusal)
    if (refusal === null && run.endedAt === null) return begin(parts, project, { job, run, seconds })
    await parts.queue.settle(project.trx, job)
    return null
  })
}

function reasonToGiveUp(run: Run, seconds: number): RunRefusal | null {
  if (run.attempts >= maxAttempts) return { reason: 'RUNNER_FAILED', details: null }
  return seconds > 0 ? null : outOfTime(run)
}

/** The refusal of a run whose time is over. */
export function outOfTime({ createdAt, deadlineAt }: Pick<Run, 'createdAt' | 'deadlineAt'>): RunRefusal {
  const afterSeconds = Math.round((Date.parse(deadlineAt) - Date.parse(createdAt)) / 1_000)
  return { reason: 'RUNNER_TIMEOUT', details: { afterSeconds } }
}

interface Beginning extends Pick<Attempt, 'job' | 'run'> {
  /** Until the deadline. */
  seconds: number
}

async function begin({ runner }: RunWorkerParts, project: LockedProject, beginning: Beginning): Promise<Attempt> {
  const { job, run, seconds } = beginning
  const number = run.attempts + 1
  await countAttempt(project, run.id, runner)
  const brief = await findBrief(project, run.request.briefVersion)
  if (brief === null) throw new Error('a run was asked for with a brief that is not there')
  const answered = await readRegeneration(project, run)
  const kept = (answered.pins?.options ?? []).map((option) => ({ type: 'option', option, provisional: false }) as const)
  await appendRunEvents(project, run.id, [{ type: 'started', attempt: number }, ...kept])
  const deadline = performance.now() + seconds * 1_000
  return { job, run, number, brief: brief.brief, ...answered, deadline }
}

async function readRegeneration(
  project: LockedProject,
  { request }: Run,
): Promise<Pick<Attempt, 'regeneration' | 'pins'>> {
  if (request.previous === null) return { regeneration: null, pins: null }
  const { planSetId, ...said } = request.previous
  const previous = await findPlanSet(project, planSetId)
  if (previous === null) throw new Error('a run was asked for with a plan set that is not there')
  return { regeneration: { previous, ...said }, pins: pinsOf(previous, said.pinnedOptionIds) }
}
