import type { Transaction } from 'kysely'
import type { RunId } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'

/** A run as the worker holds it that was given it. Id and count say which attempt of the queue it is. */
export interface ClaimedJob {
  id: string
  retryCount: number
  /** The run's id. */
  key: string
}

/**
 * What runs need of a queue that several processes work on. It must be in the same database: queueing and ending are
 * parts of our transactions.
 */
export interface RunQueue {
  /** @throws {Error} when the run is waiting or worked on already */
  enqueue(trx: Transaction<Tables>, runId: RunId, startAfterSeconds: number): Promise<void>
  /** False when the job was given to somebody else meanwhile, or cancelled. */
  holds(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean>
  /** Ends the job; false, and the transaction must not commit, when it is no longer this worker's: the fence. */
  settle(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean>
  cancel(trx: Transaction<Tables>, runId: RunId): Promise<void>
  /** `signal` aborts when the job is no longer this worker's, and when the worker has to let go of it. */
  work(handle: (job: ClaimedJob, signal: AbortSignal) => Promise<void>): Promise<void>
}
