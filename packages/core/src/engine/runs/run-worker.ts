import { setTimeout as sleep } from 'node:timers/promises'
import { type Attempt, beginAttempt } from './begin-attempt.ts'
import { FencedError, finishAttempt } from './finish-attempt.ts'
import { giveUpOverdueRuns } from './give-up-overdue-runs.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import type { RunJob } from './run-queue.ts'
import type { AttemptEndKind, RunWorkerParts } from './run-worker-parts.ts'
import { writeAttempt } from './write-attempt.ts'

/** Milliseconds between two attempts to store a result while the database does not answer. */
const storeAgainMillis = 500

/** A run without a worker is given up this long after its deadline. A worker gives up its own runs on time. */
const overdueSeconds = 30
const overdueCheckMillis = 10_000

/** Works on runs. Each attempt has a start, a long middle that holds no connection, and an end. */
export class RunWorker {
  readonly #parts: RunWorkerParts
  #timer: NodeJS.Timeout | null = null

  constructor(parts: RunWorkerParts) {
    this.#parts = parts
  }

  /** Takes runs from the queue until the queue is stopped. */
  async start(): Promise<void> {
    await this.#parts.queue.work((job, signal) => this.#attempt(job, signal))
    this.#timer = setInterval(() => void giveUpOverdueRuns(this.#parts, overdueSeconds), overdueCheckMillis)
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  async #attempt(job: RunJob, signal: AbortSignal): Promise<void> {
    const { hub } = this.#parts
    const attempt = await retryWhileBusy(hub.isDatabaseBusy, signal, () => beginAttempt(this.#parts, job))
    if (attempt === null) return
    const { observeAttempt } = this.#parts
    const work = () => this.#work(attempt, signal)
    await (observeAttempt === undefined ? work() : observeAttempt(attempt.run.request.kind, work))
  }

  async #work(attempt: Attempt, signal: AbortSignal): Promise<AttemptEndKind> {
    const end = await writeAttempt(this.#parts, attempt, signal)
    if (end.outcome.kind === 'failed') {
      const { run, number } = attempt
      this.#parts.log.warn({ err: end.outcome.error, runId: run.id, attempt: number }, 'attempt failed')
    }
    await this.#store(attempt, () => finishAttempt(this.#parts, attempt, end))
    return end.outcome.kind
  }

  /** The answer has been paid for, so this waits for a database that is down, until the deadline of the run. */
  async #store(attempt: Attempt, finish: () => Promise<void>): Promise<void> {
    const { log, isDatabaseDown } = this.#parts
    const { run, deadline } = attempt
    for (;;) {
      try {
        return await finish()
      } catch (err) {
        if (err instanceof FencedError) return this.#logFence(attempt, err)
        if (!isDatabaseDown(err) || performance.now() > deadline) throw err
        log.warn({ err, runId: run.id }, 'cannot store the result of a run yet')
      }
      await sleep(storeAgainMillis)
    }
  }

  /** A run that was cancelled or erased is expected here, and not logged. */
  async #logFence({ run, job, number }: Attempt, fenced: FencedError): Promise<void> {
    const { hub, log } = this.#parts
    const status = (await hub.states.read(run.id))?.status ?? 'erased'
    if (status !== 'canceled' && status !== 'erased')
      log.warn({ runId: run.id, jobId: job.id, attempt: number, status }, fenced.message)
  }
}
