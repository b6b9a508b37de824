import type { Transaction } from 'kysely'
import type { RunId } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'

/** The name of the queue in every program: they all share its jobs. */
export const runQueueName = 'runs'

/** A job as a worker has claimed it. `id` and `retryCount` identify the attempt of the queue. */
export interface RunJob {
  id: string
  retryCount: number
  /** The run's id. */
  key: string
}

/**
 * What runs need from a queue that several processes share. It must be in the same database, because queueing and
 * ending a job are part of our transactions.
 */
export interface RunQueue {
  /** @throws {Error} when the run is already queued or worked on */
  enqueue(trx: Transaction<Tables>, runId: RunId, startAfterSeconds: number): Promise<void>
  /** Returns false when another worker has claimed the job meanwhile, or it was cancelled. */
  holds(trx: Transaction<Tables>, job: RunJob): Promise<boolean>
  /** Ends the job. The fence: returns false when the worker has lost the job, and the transaction must not commit then. */
  settle(trx: Transaction<Tables>, job: RunJob): Promise<boolean>
  cancel(trx: Transaction<Tables>, runId: RunId): Promise<void>
  /** Deletes every job of the run. A worker that works on it has lost it. */
  remove(trx: Transaction<Tables>, runId: RunId): Promise<void>
  /** `signal` aborts when the worker has lost the job or must hand it over. */
  work(handle: (job: RunJob, signal: AbortSignal) => Promise<void>): Promise<void>
}
