import { setTimeout as sleep } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'

/** A job that a worker holds. `id` and `retryCount` together identify the attempt. */
export interface ClaimedJob {
  id: string
  retryCount: number
  key: string
}

/**
 * Works on a job and settles it. `signal` aborts when the worker loses the job or has to give it up. A job that is
 * neither settled nor queued again goes to another worker after a while.
 */
export type JobHandler = (job: ClaimedJob, signal: AbortSignal) => Promise<void>

export interface JobWorkerSettings {
  name: string
  concurrency: number
  pollMillis: number
  /** Interval of heartbeats; a third of the time after which a worker counts as dead when left out. */
  heartbeatMillis?: number
  report(error: unknown): void
}

const defaultHeartbeatMillis = 3_000

/** Time that a handler has to end after its signal has aborted. */
const abortMillis = 5_000

interface Work {
  job: ClaimedJob
  stop: AbortController
  done: Promise<void>
}

/** Takes jobs of one queue up to the concurrency limit, and sends heartbeats for those under way. */
export class JobWorker {
  readonly #boss: PgBoss
  readonly #settings: JobWorkerSettings
  readonly #handle: JobHandler
  readonly #stopping = new AbortController()
  readonly #stopped = new AbortController()
  readonly #underWay = new Set<Work>()
  #woken = Promise.withResolvers<void>()
  #taking: Promise<void> | null = null
  #heartbeats: Promise<void> | null = null

  constructor(boss: PgBoss, settings: JobWorkerSettings, handle: JobHandler) {
    this.#boss = boss
    this.#settings = settings
    this.#handle = handle
  }

  start(): void {
    this.#taking = this.#takeJobs()
    this.#heartbeats = this.#sendHeartbeats(this.#stopped.signal)
  }

  /** Checks for jobs now. */
  wake(): void {
    this.#woken.resolve()
  }

  async stop(graceMillis: number): Promise<void> {
    this.#stopping.abort()
    this.wake()
    await this.#taking
    const done = Promise.all([...this.#underWay].map((work) => work.done))
    await Promise.race([done, sleep(graceMillis, undefined, { ref: false })])
    for (const { stop } of this.#underWay) stop.abort(new Error('The worker is stopping.'))
    await Promise.race([done, sleep(abortMillis, undefined, { ref: false })])
    this.#stopped.abort()
    await this.#heartbeats
  }

  async #takeJobs(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers()
      const free = this.#settings.concurrency - this.#underWay.size
      const taken = free > 0 ? await this.#fetch(free) : 0
      if (taken < free || free === 0) await this.#pause()
    }
  }

  /** Waits until the worker is woken, or until the next check. */
  async #pause(): Promise<void> {
    const over = new AbortController()
    const poll = sleep(this.#settings.pollMillis, undefined, { signal: over.signal }).catch(() => {})
    await Promise.race([this.#woken.promise, poll])
    over.abort()
  }

  async #fetch(limit: number): Promise<number> {
    try {
      const jobs = await this.#boss.fetch<{ key: string }>(this.#settings.name, { batchSize: limit })
      for (const { id, retryCount, data } of jobs) this.#begin({ id, retryCount, key: data.key })
      return jobs.length
    } catch (error) {
      this.#settings.report(error)
      return 0
    }
  }

  #begin(job: ClaimedJob): void {
    const stop = new AbortController()
    const work: Work = { job, stop, done: this.#perform(job, stop.signal).then(() => this.#end(work)) }
    this.#underWay.add(work)
  }

  async #perform(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    try {
      await this.#handle(job, signal)
    } catch (error) {
      this.#settings.report(error)
    }
  }

  #end(work: Work): void {
    this.#underWay.delete(work)
    this.wake()
  }

  async #sendHeartbeats(stopped: AbortSignal): Promise<void> {
    const { heartbeatMillis = defaultHeartbeatMillis } = this.#settings
    while (!stopped.aborted) {
      await this.#abortLost([...this.#underWay])
      await sleep(heartbeatMillis, undefined, { signal: stopped, ref: false }).catch(() => {})
    }
  }

  /** Sends a heartbeat, and aborts jobs that have gone to another worker. A failed heartbeat aborts nothing. */
  async #abortLost(works: Work[]): Promise<void> {
    if (works.length === 0) return
    try {
      const jobs = works.map(({ job }) => job)
      const { settled }: { settled?: unknown } = await this.#boss.touch(this.#settings.name, jobs)
      if (!Array.isArray(settled)) return
      for (const { job, stop } of works) {
        if (!settled.includes(job.id)) stop.abort(new Error('The job went to another worker.'))
      }
    } catch (error) {
      this.#settings.report(error)
    }
  }
}
