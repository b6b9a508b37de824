import type { Transaction } from 'kysely'
import type { Tables } from '../data/tables.ts'

/** The name of the queue in every program: they all share its jobs. */
export const webhookQueueName = 'webhooks'

/** A job as a worker has claimed it. */
export interface WebhookJob {
  id: string
  retryCount: number
  /** The delivery's id. */
  key: string
}

/** What deliveries need from a queue in the same database: see `RunQueue`. */
export interface WebhookQueue {
  /** @throws {Error} when the delivery is already queued or worked on */
  enqueue(trx: Transaction<Tables>, key: string, startAfterSeconds: number): Promise<void>
  /** Returns false when another worker has claimed the job meanwhile. */
  holds(trx: Transaction<Tables>, job: WebhookJob): Promise<boolean>
  /** Ends the job. Returns false when the worker has lost it, and may note nothing. */
  settle(trx: Transaction<Tables>, job: WebhookJob): Promise<boolean>
  cancel(trx: Transaction<Tables>, key: string): Promise<void>
  /** `signal` aborts when the worker has lost the job or must hand it over. */
  work(handle: (job: WebhookJob, signal: AbortSignal) => Promise<void>): Promise<void>
}
