import type { Kysely } from 'kysely'
import { ProcessStoppingError } from '../../domain/errors/process-stopping-error.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type CostForecast,
  emptySections,
  type NumberedRunEvent,
  type PlanRunKind,
  type ProjectId,
  type Run,
  type RunId,
  type RunKind,
  type RunOutlook,
} from '../../domain/schemas/index.ts'
import type { DraftRequest, Runner, WritingToForecast } from '../../planning/runner/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { findCurrentPlanSet } from '../data/plan-sets.ts'
import { lockProjectOfRun, type OwnedProject, readProject, readProjectOfRun } from '../data/projects.ts'
import { findWatchStart, listRunEvents } from '../data/run-events.ts'
import { findRun, listRuns } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { cancelRun } from '../runs/end-run.ts'
import { retryWhileBusy } from '../runs/retry-while-busy.ts'
import type { RunHub } from '../runs/run-hub.ts'
import type { RunQueue } from '../runs/run-queue.ts'
import { type PageOptions, toPage } from './page-options.ts'

export interface RunServiceDependencies {
  db: Kysely<Tables>
  queue: RunQueue
  hub: RunHub
  /** Writes plans and briefs, here or in worker processes. This service only asks it for a cost forecast. */
  runner: Pick<Runner, 'name' | 'model' | 'forecastCost' | 'forecastWriting'>
}

export interface WatchOptions {
  /** The number of the last event that was seen; null for a new watcher, who gets all events of the active run. */
  after: number | null
  /** Ends the watching. */
  signal: AbortSignal
}

export interface WatchedEvents extends AsyncGenerator<NumberedRunEvent, void> {
  /** The number of the event before the first one: where to resume when no event has come. */
  readonly after: number
}

/** Stands in for feedback that is not written yet, at a typical length. */
const placeholderFeedback = 'x'.repeat(500)

/** Limits a query of a watcher who was away for a long time. */
const maxEventsPerRead = 100

export class RunService {
  readonly #dependencies: RunServiceDependencies

  constructor(dependencies: RunServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Returns a run, with what it left behind.
   *
   * @throws {DomainError} RUN_NOT_FOUND
   */
  get(actor: Actor, runId: RunId): Promise<Run> {
    return readProjectOfRun(this.#dependencies.db, actor, runId, (project) => requireRun(project, runId))
  }

  /**
   * Returns a page of the runs of a project of all kinds, the newest first, without their results.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async list(actor: Actor, projectId: ProjectId, page: PageOptions<RunId> = {}): Promise<Run[]> {
    const wanted = toPage(page)
    return readProject(this.#dependencies.db, actor, projectId, (project) => listRuns(project, wanted))
  }

  /**
   * Returns which Runner would do the next run of a kind, and a cost forecast.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND for a plan or a revision without a brief, PLAN_NOT_FOUND for a
   *   regeneration without a plan set
   */
  async outlook(actor: Actor, projectId: ProjectId, kind: RunKind): Promise<RunOutlook> {
    const { db, runner } = this.#dependencies
    if (kind === 'generate' || kind === 'regenerate') {
      const request = await readProject(db, actor, projectId, (project) => readRequest(project, kind))
      return this.#outlookWith(runner.forecastCost?.(request))
    }
    const request = await readProject(db, actor, projectId, (project) => readWriting(project, kind))
    return this.#outlookWith(runner.forecastWriting?.(request))
  }

  /**
   * Returns which Runner would sort a document, and a cost forecast. There may be no project yet.
   *
   * @param bytes of the document in UTF-8
   */
  outlookOfSorting(bytes: number): RunOutlook {
    const document = 'x'.repeat(bytes)
    const brief = { ...emptySections, confidence: {} }
    return this.#outlookWith(
      this.#dependencies.runner.forecastWriting?.({ kind: 'write_brief', brief, document, answers: [] }),
    )
  }

  #outlookWith(forecast: CostForecast | undefined): RunOutlook {
    const { name, model } = this.#dependencies.runner
    return { runner: { name, model }, forecast: forecast ?? null }
  }

  /**
   * Ends an active run, which then leaves nothing behind; its worker stops soon after. A run that has ended is not changed, and the
   * answer says how it ended.
   *
   * @throws {DomainError} RUN_NOT_FOUND
   */
  cancel(actor: Actor, runId: RunId): Promise<Run> {
    const { db, queue } = this.#dependencies
    const lock = (deciding: Deciding) => lockProjectOfRun(deciding, runId)
    return takeDecision(db, actor, { action: 'runs.cancel', lock, keep: 'nothing' }, async (project) => {
      const run = await requireRun(project, runId)
      if (run.endedAt !== null) return { answer: run, audit: null }
      await queue.cancel(project.trx, runId)
      await cancelRun(project, runId)
      return { answer: await requireRun(project, runId), audit: { projectId: project.id, subject: { runId } } }
    })
  }

  /**
   * Returns the events of a project's runs, in order, until `signal` aborts.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, before the first event
   */
  async watch(actor: Actor, projectId: ProjectId, { after, signal }: WatchOptions): Promise<WatchedEvents> {
    const start = await readProject(this.#dependencies.db, actor, projectId, findWatchStart)
    const place = after ?? start
    return Object.assign(this.#follow(actor, projectId, { after: place, signal }), { after: place })
  }

  async *#follow(
    actor: Actor,
    projectId: ProjectId,
    { after, signal }: WatchOptions & { after: number },
  ): AsyncGenerator<NumberedRunEvent, void> {
    const { db, hub } = this.#dependencies
    using watch = hub.watch(projectId)
    let last = after
    while (!signal.aborted) {
      const read = (project: OwnedProject) => listRunEvents(project, last, maxEventsPerRead)
      const events = await retryWhileBusy(hub.isDatabaseBusy, signal, () => readProject(db, actor, projectId, read))
      for (const event of events) {
        yield event
        last = event.number
      }
      if (events.length < maxEventsPerRead && !(await watch.changed(signal))) break
    }
    if (!signal.aborted) throw new ProcessStoppingError()
  }
}

async function readRequest(project: OwnedProject, kind: PlanRunKind): Promise<Omit<DraftRequest, 'repair'>> {
  const { brief } = (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND')
  if (kind === 'generate') return { brief, regeneration: null }
  const previous = (await findCurrentPlanSet(project)) ?? refuse('PLAN_NOT_FOUND')
  return { brief, regeneration: { previous, feedback: placeholderFeedback } }
}

/** What is known of a run that writes for the brief before its answers or its instruction are. */
async function readWriting(project: OwnedProject, kind: Exclude<RunKind, PlanRunKind>): Promise<WritingToForecast> {
  const current = await findCurrentBrief(project)
  const brief = current?.brief ?? { ...emptySections, confidence: {} }
  switch (kind) {
    case 'propose_questions':
      return { kind, brief, workItems: (await findCurrentPlanSet(project))?.workItems ?? [], answered: [] }
    case 'write_brief':
      return { kind, brief, document: null, answers: [] }
    case 'revise_brief':
      return current === null
        ? refuse('BRIEF_NOT_FOUND')
        : { kind, brief, decision: 'narrow', instruction: placeholderFeedback }
  }
}

async function requireRun(project: OwnedProject, runId: RunId): Promise<Run> {
  return (await findRun(project, runId)) ?? refuse('RUN_NOT_FOUND')
}
