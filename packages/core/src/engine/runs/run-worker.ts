import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { RateBand } from '../../domain/schemas/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import { readRunStatus } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import { type Attempt, beginAttempt } from './begin-attempt.ts'
import { FencedError, finishAttempt } from './finish-attempt.ts'
import { giveUpOverdueRuns } from './give-up-overdue-runs.ts'
import type { RunHub } from './run-hub.ts'
import type { RunLog } from './run-log.ts'
import type { HeldJob, RunQueue } from './run-queue.ts'
import { writeAttempt } from './write-attempt.ts'

export interface RunWorkerParts {
  db: Kysely<Tables>
  queue: RunQueue
  hub: RunHub
  log: RunLog
  runner: Runner
  /** USD per person-hour that options are priced at. */
  rate: RateBand
  /** For one attempt, its repair included. */
  runnerTimeoutSeconds: number
  /** Before the second attempt at a run; doubled before each further one. */
  backoffSeconds: number
  /** Tells a database that does not answer from everything else that can go wrong. */
  isDatabaseAway(error: unknown): boolean
}

/** Between two tries to keep what is there to be kept, while the database does not answer. */
const keepAgainMillis = 500

/** Runs that nobody takes up are given up this long after their deadline; whoever works on one does so on time. */
const overdueSeconds = 30
const overdueCheckMillis = 10_000

/** Works on runs: one attempt after the other, each with a beginning, a long middle without a connection, and an end. */
export class RunWorker {
  readonly #parts: RunWorkerParts
  #timer: NodeJS.Timeout | null = null

  constructor(parts: RunWorkerParts) {
    this.#parts = parts
  }

  /** Takes runs from the queue until that is stopped. */
  async start(): Promise<void> {
    await this.#parts.queue.work((job, signal) => this.#attempt(job, signal))
    this.#timer = setInterval(() => void giveUpOverdueRuns(this.#parts, overdueSeconds), overdueCheckMillis)
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  async #attempt(job: HeldJob, signal: AbortSignal): Promise<void> {
    const attempt = await beginAttempt(this.#parts, job)
    if (attempt === null) return
    const end = await writeAttempt(this.#parts, attempt, signal)
    if (end.outcome.kind === 'failed') {
      const { run, number } = attempt
      this.#parts.log.warn({ err: end.outcome.error, runId: run.id, attempt: number }, 'attempt failed')
    }
    await this.#keep(attempt, () => finishAttempt(this.#parts, attempt, end))
  }

  /** An answer has been paid for: a database that is away for a while is waited for, until the run is given up. */
  async #keep(attempt: Attempt, finish: () => Promise<void>): Promise<void> {
    const { log, isDatabaseAway } = this.#parts
    const { run, deadline } = attempt
    for (;;) {
      try {
        return await finish()
      } catch (err) {
        if (err instanceof FencedError) return this.#tellOfFence(attempt, err)
        if (!isDatabaseAway(err) || performance.now() > deadline) throw err
        log.warn({ err, runId: run.id }, 'cannot keep what came of a run yet')
      }
      await sleep(keepAgainMillis)
    }
  }

  /** A founder who cancels is no news. */
  async #tellOfFence({ run, job, number }: Attempt, fenced: FencedError): Promise<void> {
    const { db, log } = this.#parts
    const { status } = await readRunStatus(db, run.id)
    if (status !== 'canceled') log.warn({ runId: run.id, jobId: job.id, attempt: number, status }, fenced.message)
  }
}
