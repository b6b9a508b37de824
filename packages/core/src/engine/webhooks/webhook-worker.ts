import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import { deleteOldDeliveries, takeToQueue, webhooksChannel } from '../data/webhook-deliveries.ts'
import { type DeliveryParts, deliver } from './deliver.ts'
import { ReachableAddresses } from './reachable-addresses.ts'
import type { WebhookQueue } from './webhook-queue.ts'
import { WebhookSecrets } from './webhook-secrets.ts'

export interface WebhookWorkerParts {
  db: Kysely<Tables>
  queue: WebhookQueue
  /** Listens to a channel of the database. Notifications may be lost. */
  listen(channel: string, notify: () => void): Promise<unknown>
  /** Milliseconds between two looks for events: the maximum delay when a notification is lost. */
  pollMillis: number
  /** Receives errors of background work. Nothing is lost: the work is tried again. */
  report(error: unknown): void
  /** Decrypts the secrets of webhooks. */
  keysSecret: string
  /** Which addresses messages may go to besides those of the internet: see `ReachableAddresses`. */
  networks: readonly string[]
  /** See `DeliveryParts`; by default those that Standard Webhooks recommends. */
  retrySeconds?: readonly number[] | undefined
  attemptMillis?: number | undefined
}

/** Ten attempts in about three days: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h apart. */
const defaultRetrySeconds = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** Standard Webhooks recommends 15 to 30 seconds. */
const defaultAttemptMillis = 15_000

const batchSize = 50
const daysKept = 30
const cleanupMillis = 3_600_000

/** Hands events over to the queue, and works on its jobs. */
export class WebhookWorker {
  readonly #parts: WebhookWorkerParts
  readonly #timers: NodeJS.Timeout[] = []
  /** What is under way: events are handed over one batch after the other. */
  #looking: Promise<void> = Promise.resolve()
  #isAwaited = false
  #isStopped = false

  constructor(parts: WebhookWorkerParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    const { db, queue, listen, pollMillis, keysSecret, networks, report } = this.#parts
    const { retrySeconds = defaultRetrySeconds, attemptMillis = defaultAttemptMillis } = this.#parts
    const secrets = new WebhookSecrets(keysSecret)
    const addresses = new ReachableAddresses(networks)
    const parts: DeliveryParts = { db, queue, secrets, addresses, retrySeconds, attemptMillis }
    await queue.work((job, signal) => deliver(parts, job, signal))
    await listen(webhooksChannel, () => this.#look())
    const cleanUp = () => void deleteOldDeliveries(db, daysKept).catch(report)
    this.#timers.push(
      setInterval(() => this.#look(), pollMillis),
      setInterval(cleanUp, cleanupMillis),
    )
    this.#look()
  }

  /** Hands no more events over. Stop the queue afterwards. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const timer of this.#timers) clearInterval(timer)
    await this.#looking
  }

  /** Looks for events after the look under way, which may have missed them. */
  #look(): void {
    if (this.#isAwaited || this.#isStopped) return
    this.#isAwaited = true
    this.#looking = this.#looking.then(() => {
      this.#isAwaited = false
      return this.#queueAll().catch(this.#parts.report)
    })
  }

  async #queueAll(): Promise<void> {
    while (!this.#isStopped && (await this.#queueBatch()) === batchSize);
  }

  #queueBatch(): Promise<number> {
    const { db, queue } = this.#parts
    return db.transaction().execute(async (trx) => {
      const deliveries = await takeToQueue(trx, batchSize)
      for (const { id, isAgain } of deliveries) {
        if (isAgain) await queue.cancel(trx, id)
        await queue.enqueue(trx, id, 0)
      }
      return deliveries.length
    })
  }
}
