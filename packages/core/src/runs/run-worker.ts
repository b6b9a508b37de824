import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { readRunStatus } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import type { Runner } from '../runner/runner.ts'
import type { RateBand } from '../schemas/index.ts'
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
    const { outcome, usage } = await writeAttempt(this.#parts, attempt, signal)
    const { log } = this.#parts
    const { id: runId } = attempt.run
    const { number } = attempt
    if (outcome.kind === 'failed') log.warn({ err: outcome.error, runId, attempt: number }, 'attempt failed')
    if (outcome.kind === 'ended')
      return log.warn({ runId, attempt: number }, 'attempt dropped: its run went on without it')
    await this.#keep(attempt, () => finishAttempt(this.#parts, attempt, { outcome, usage }))
  }

  /** An answer has been paid for: a database that is away for a while is waited for, until the run is given up. */
  async #keep({ run, job, number, deadline }: Attempt, finish: () => Promise<void>): Promise<void> {
    const { db, log, isDatabaseAway } = this.#parts
    for (;;) {
      try {
        return await finish()
      } catch (err) {
        if (err instanceof FencedError) {
          const { status } = await readRunStatus(db, run.id)
          return log.warn({ runId: run.id, jobId: job.id, attempt: number, status }, err.message)
        }
        if (!isDatabaseAway(err) || performance.now() > deadline) throw err
        log.warn({ err, runId: run.id }, 'cannot keep what came of a run yet')
      }
      await sleep(keepAgainMillis)
    }
  }
}
