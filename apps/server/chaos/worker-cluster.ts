import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { type NumberedRunEvent, type PlanSet, type ProjectId, type Run, UserId } from '@plangate/core/schemas'
import type { Services, Tables } from '@plangate/core/services'
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
    const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url }, migrations))
    const parts = await openServices({
      database,
      log: createLogger('silent'),
      runner: new SlowRunner(0),
      work: null,
      runnerTimeoutSeconds: 180,
      runDeadlineSeconds: 600,
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
      const owner = UserId.parse(uuidv7())
      const { id: projectId } = await this.services.projects.create(owner, { name: 'Corner shop' })
      await this.services.briefs.save(owner, { projectId, brief })
      const gate = await this.services.gates.open(owner, projectId)
      await this.services.gates.resolve(owner, gate.id, { decision: 'proceed' })
      founders.push(new ServiceFounder(this.services, owner, projectId))
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
  readonly #owner: UserId
  readonly #projectId: ProjectId

  constructor(services: Services, owner: UserId, projectId: ProjectId) {
    this.#services = services
    this.#owner = owner
    this.#projectId = projectId
  }

  generate(): Promise<PlanSet> {
    return this.#services.plans.generate(this.#owner, this.#projectId)
  }

  async countPlanSets(): Promise<number> {
    return (await this.#services.plans.history(this.#owner, this.#projectId)).length
  }

  async latestRun(): Promise<Run | undefined> {
    const [run] = await this.#services.runs.list(this.#owner, this.#projectId)
    return run
  }

  /** Resolves once work on the latest run has begun. */
  async waitUntilStarted(): Promise<void> {
    while ((await this.latestRun())?.status !== 'running') await sleep(20)
  }

  /** Returns all run events of the project, up to the first end of a run. */
  async eventsUntilEnd(): Promise<NumberedRunEvent[]> {
    const seen: NumberedRunEvent[] = []
    const leaving = new AbortController()
    for await (const event of await this.#services.runs.watch(this.#owner, this.#projectId, 0, leaving.signal)) {
      seen.push(event)
      if (['done', 'failed', 'canceled'].includes(event.event.type)) leaving.abort()
    }
    return seen
  }
}
