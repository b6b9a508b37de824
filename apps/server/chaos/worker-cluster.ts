import { setTimeout as sleep } from 'node:timers/promises'
import { defaultRate } from '@plangate/core/estimate'
import { interviewTasksInThisThread } from '@plangate/core/interview'
import { migrations } from '@plangate/core/migrations'
import { tasksInThisThread } from '@plangate/core/planning'
import { type NumberedRunEvent, type PlanSet, type ProjectId, type Run, UserId } from '@plangate/core/schemas'
import { type Actor, inProcessActor, type Services, type Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { v7 as uuidv7 } from 'uuid'
import { createLogger } from '../src/logging.ts'
import { openServices } from '../src/open-services.ts'
import { readSampleBrief } from '../test/founder.ts'
import { ObservedProcess } from './observed-process.ts'
import { SlowRunner } from './slow-runner.ts'
import type { WorkerSettings } from './worker-settings.ts'

/** The services of a process that requests runs, and the worker processes that work on them. */
export class WorkerCluster implements AsyncDisposable {
  readonly #url: string
  readonly #stack: AsyncDisposableStack
  readonly services: Services

  private constructor(url: string, services: Services, stack: AsyncDisposableStack) {
    this.#url = url
    this.services = services
    this.#stack = stack
  }

  static async open(url: string): Promise<WorkerCluster> {
    await using stack = new AsyncDisposableStack()
    const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url, timeoutMillis: 60_000 }, migrations))
    const runner = new SlowRunner(0)
    const parts = await openServices({
      database,
      log: createLogger('silent'),
      runner,
      interviews: { planner: runner, tasks: interviewTasksInThisThread },
      rate: defaultRate,
      tasks: tasksInThisThread,
      work: null,
      runnerTimeoutSeconds: 180,
      runDeadlineSeconds: 600,
      researchDeadlineSeconds: 600,
      signing: null,
      webhooks: { keysSecret: null, networks: [] },
    })
    stack.defer(() => parts.close())
    stack.defer(() => parts.stopWork(0))
    return new WorkerCluster(url, parts.services, stack.move())
  }

  /** Starts a worker process, which is killed at the end at the latest. */
  async startWorker(settings: Omit<WorkerSettings, 'url'>): Promise<ObservedProcess> {
    const child = this.#stack.use(new ObservedProcess('worker.ts', { argument: { url: this.#url, ...settings } }))
    await child.waitForLine('ready')
    return child
  }

  /** Creates founders, each with a project that is ready for its first plan set. */
  async createFounders(count: number): Promise<ServiceFounder[]> {
    const brief = await readSampleBrief()
    const founders: ServiceFounder[] = []
    for (let made = 0; made < count; made++) {
      const actor = inProcessActor(UserId.parse(uuidv7()))
      const { id: projectId } = await this.services.projects.create(actor, { name: 'Corner shop' })
      await this.services.briefs.save(actor, { projectId, brief })
      const { id: gateId } = await this.services.gates.open(actor, projectId)
      await this.services.gates.resolve(actor, { gateId, decision: 'proceed' })
      founders.push(new ServiceFounder(this.services, actor, projectId))
    }
    return founders
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync()
  }
}

/** A founder with one project, who calls the services directly. */
export class ServiceFounder {
  readonly #services: Services
  readonly #actor: Actor
  readonly #projectId: ProjectId

  constructor(services: Services, actor: Actor, projectId: ProjectId) {
    this.#services = services
    this.#actor = actor
    this.#projectId = projectId
  }

  generate(): Promise<PlanSet> {
    return this.#services.plans.generate(this.#actor, this.#projectId)
  }

  async countPlanSets(): Promise<number> {
    return (await this.#services.plans.history(this.#actor, this.#projectId)).length
  }

  async latestRun(): Promise<Run | undefined> {
    const [run] = await this.#services.runs.list(this.#actor, this.#projectId)
    return run
  }

  /** Resolves once work on the latest run has begun. On a busy machine it may have ended by then. */
  async waitUntilStarted(): Promise<void> {
    while (((await this.latestRun())?.status ?? 'queued') === 'queued') await sleep(20)
  }

  /** Returns all run events of the project, up to the first end of a run. */
  async eventsUntilEnd(): Promise<NumberedRunEvent[]> {
    const seen: NumberedRunEvent[] = []
    const leaving = new AbortController()
    const options = { after: 0, signal: leaving.signal }
    for await (const event of await this.#services.runs.watch(this.#actor, this.#projectId, options)) {
      seen.push(event)
      if (['done', 'failed', 'canceled'].includes(event.event.type)) leaving.abort()
    }
    return seen
  }
}
