import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import type {
  NumberedRunEvent,
  ProjectId,
  Run,
  RunId,
  RunKind,
  RunOutlook,
  UserId,
} from '../../domain/schemas/index.ts'
import type { DraftRequest, Runner } from '../../planning/runner/index.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { findCurrentPlanSet } from '../data/plan-sets.ts'
import { changeProjectOfRun, type OwnedProject, readProject, readProjectOfRun } from '../data/projects.ts'
import { listRunEvents, startOfNews } from '../data/run-events.ts'
import { findRun, listRuns } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import { cancelRun } from '../runs/end-run.ts'
import type { RunHub } from '../runs/run-hub.ts'
import type { RunQueue } from '../runs/run-queue.ts'
import { type RequestOrigin, record } from './once.ts'

export interface RunServiceDependencies {
  db: Kysely<Tables>
  queue: RunQueue
  hub: RunHub
  /** Who writes plans, here or in the processes that do the work. Only asked what is likely. */
  runner: Pick<Runner, 'name' | 'model' | 'forecastCost'>
}

/** In the place of feedback that is not written yet: about as long as most is, and longer than short ones. */
const feedbackToCome = 'x'.repeat(500)

/** Events are read in portions: a watcher who was away for long does not get everything in one answer. */
const portion = 100

export class RunService {
  readonly #dependencies: RunServiceDependencies

  constructor(dependencies: RunServiceDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws {DomainError} RUN_NOT_FOUND */
  get(owner: UserId, runId: RunId): Promise<Run> {
    return readProjectOfRun(this.#dependencies.db, owner, runId, (project) => requireRun(project, runId))
  }

  /**
   * The runs of a project, the newest first.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  list(owner: UserId, projectId: ProjectId): Promise<Run[]> {
    return readProject(this.#dependencies.db, owner, projectId, listRuns)
  }

  /**
   * Who would write a first plan set now, or one after feedback to the current one, and what that is likely to take.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND, PLAN_NOT_FOUND when there is nothing to say feedback to
   */
  async outlook(owner: UserId, projectId: ProjectId, kind: RunKind): Promise<RunOutlook> {
    const { db, runner } = this.#dependencies
    const request = await readProject(db, owner, projectId, (project) => readRequest(project, kind))
    return { runner: { name: runner.name, model: runner.model }, forecast: runner.forecastCost?.(request) ?? null }
  }

  /**
   * Ends an active run without a plan set; whoever works on it stops soon. A run that has ended stays as it is: the
   * answer says how it ended.
   *
   * @throws {DomainError} RUN_NOT_FOUND
   */
  cancel(owner: UserId, runId: RunId, origin: RequestOrigin | null = null): Promise<Run> {
    const { db, queue } = this.#dependencies
    return changeProjectOfRun(db, owner, runId, async (project) => {
      const run = await requireRun(project, runId)
      if (run.endedAt !== null) return run
      await queue.cancel(project.trx, runId)
      await cancelRun(project, runId)
      await record(project.trx, owner, origin, { action: 'runs.cancel', subject: { runId }, projectId: project.id })
      return requireRun(project, runId)
    })
  }

  /**
   * What happens to the runs of a project, in order: everything after event `after`; or, when that is null, everything
   * of the active run, and what comes then. Ends when `signal` aborts, and only then.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, before the first event
   */
  async watch(
    owner: UserId,
    projectId: ProjectId,
    after: number | null,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<NumberedRunEvent, void>> {
    const start = await readProject(this.#dependencies.db, owner, projectId, startOfNews)
    return this.#follow(owner, projectId, after ?? start, signal)
  }

  async *#follow(
    owner: UserId,
    projectId: ProjectId,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<NumberedRunEvent, void> {
    const { db, hub } = this.#dependencies
    using watch = hub.watch(projectId)
    let last = after
    while (!signal.aborted) {
      const events = await readProject(db, owner, projectId, (project) => listRunEvents(project, last, portion))
      for (const event of events) {
        yield event
        last = event.number
      }
      if (events.length < portion && !(await watch.changed(signal))) break
    }
    if (!signal.aborted) throw new Error('the process is being stopped')
  }
}

async function readRequest(project: OwnedProject, kind: RunKind): Promise<Omit<DraftRequest, 'repair'>> {
  const { brief } = (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND')
  if (kind === 'generate') return { brief, regeneration: null }
  const previous = (await findCurrentPlanSet(project)) ?? refuse('PLAN_NOT_FOUND')
  return { brief, regeneration: { previous, feedback: feedbackToCome } }
}

async function requireRun(project: OwnedProject, runId: RunId): Promise<Run> {
  return (await findRun(project, runId)) ?? refuse('RUN_NOT_FOUND')
}
