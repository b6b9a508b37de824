import { setTimeout as sleep } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'

/** A job as its worker holds it. Both numbers together say which attempt it is. */
export interface ClaimedJob {
  id: string
  retryCount: number
  key: string
}

/**
 * Works on a job and settles it. `signal` aborts when the job is no longer this worker's, or has to be let go. A job
 * that is neither settled nor queued again is taken up by somebody else after a while.
 */
export type JobHandler = (job: ClaimedJob, signal: AbortSignal) => Promise<void>

export interface JobWorkerSettings {
  name: string
  concurrency: number
  pollMillis: number
  report(error: unknown): void
}

/** Between two signs of life; a third of the time after which a worker counts as dead. */
const signOfLifeMillis = 3_000

/** What a handler gets to let go of its job, when it is aborted. */
const lettingGoMillis = 5_000

interface Work {
  job: ClaimedJob
  stop: AbortController
  done: Promise<void>
}

/** Takes jobs of one queue as long as there are free places, and gives signs of life for those under way. */
export class JobWorker {
  readonly #boss: PgBoss
  readonly #settings: JobWorkerSettings
  readonly #handle: JobHandler
  readonly #stopping = new AbortController()
  readonly #stopped = new AbortController()
  readonly #underWay = new Set<Work>()
  #woken = Promise.withResolvers<void>()
  #taking: Promise<void> | null = null
  #living: Promise<void> | null = null

  constructor(boss: PgBoss, settings: JobWorkerSettings, handle: JobHandler) {
    this.#boss = boss
    this.#settings = settings
    this.#handle = handle
  }

  start(): void {
    this.#taking = this.#takeJobs()
    this.#living = this.#giveSignsOfLife(this.#stopped.signal)
  }

  /** Looks for jobs now. */
  wake(): void {
    this.#woken.resolve()
  }

  async stop(graceMillis: number): Promise<void> {
    this.#stopping.abort()
    this.wake()
    await this.#taking
    const done = Promise.all([...this.#underWay].map((work) => work.done))
    await Promise.race([done, sleep(graceMillis, undefined, { ref: false })])
    for (const { stop } of this.#underWay) stop.abort(new Error('the worker is being stopped'))
    await Promise.race([done, sleep(lettingGoMillis, undefined, { ref: false })])
    this.#stopped.abort()
    await this.#living
  }

  async #takeJobs(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers()
      const free = this.#settings.concurrency - this.#underWay.size
      const taken = free > 0 ? await this.#fetch(free) : 0
      if (taken < free || free === 0) await this.#pause()
    }
  }

  /** Until it is woken, or the time for another look has come. */
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

  async #giveSignsOfLife(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await this.#keepHeld([...this.#underWay])
      await sleep(signOfLifeMillis, undefined, { signal: stopped, ref: false }).catch(() => {})
    }
  }

  /** Aborts what was given to somebody else meanwhile. An answer that does not come says nothing about that. */
  async #keepHeld(works: Work[]): Promise<void> {
    if (works.length === 0) return
    try {
      const jobs = works.map(({ job }) => job)
      const { settled }: { settled?: unknown } = await this.#boss.touch(this.#settings.name, jobs)
      if (!Array.isArray(settled)) return
      for (const { job, stop } of works) {
        if (!settled.includes(job.id)) stop.abort(new Error('the job is no longer held'))
      }
    } catch (error) {
      this.#settings.report(error)
    }
  }
}
