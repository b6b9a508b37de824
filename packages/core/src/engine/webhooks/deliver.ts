import type { Kysely } from 'kysely'
import { Webhook as Signer } from 'standardwebhooks'
import { DeliveryId, WebhookMessage } from '../../domain/schemas/index.ts'
import type { Tables } from '../data/tables.ts'
import { type AttemptResult, findWaiting, noteAttempt, type WaitingDelivery } from '../data/webhook-deliveries.ts'
import { postMessage } from './post-message.ts'
import type { ReachableAddresses } from './reachable-addresses.ts'
import type { WebhookJob, WebhookQueue } from './webhook-queue.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'

export interface DeliveryParts {
  db: Kysely<Tables>
  queue: Pick<WebhookQueue, 'enqueue' | 'holds' | 'settle'>
  secrets: WebhookSecrets
  addresses: ReachableAddresses
  /** Seconds before each further attempt; the last one fails for good. */
  retrySeconds: readonly number[]
  /** Milliseconds for one attempt, from looking up the name of the host to the status of the answer. */
  attemptMillis: number
}

/**
 * Attempts a delivery: reads it, posts it without holding a connection to the database, and notes what came of it. A worker
 * that dies in between leaves the job to the next one, so a message may come twice, with the same id.
 */
export async function deliver(parts: DeliveryParts, job: WebhookJob, signal: AbortSignal): Promise<void> {
  const delivery = await begin(parts, job)
  if (delivery === null) return
  const result = await attempt(parts, delivery, signal)
  await finish(parts, job, delivery, signal.aborted ? null : result)
}

function begin({ db, queue }: DeliveryParts, job: WebhookJob): Promise<WaitingDelivery | null> {
  return db.transaction().execute(async (trx) => {
    if (!(await queue.holds(trx, job))) return null
    const delivery = await findWaiting(trx, DeliveryId.parse(job.key))
    if (delivery === null) await queue.settle(trx, job)
    return delivery
  })
}

/** Signed as Standard Webhooks has it: https://github.com/standard-webhooks/standard-webhooks */
async function attempt(
  { secrets, addresses, attemptMillis }: DeliveryParts,
  { id, webhookId, url, sealedSecret, event, data, at }: WaitingDelivery,
  signal: AbortSignal,
): Promise<AttemptResult> {
  const secret = await secrets.open(webhookId, sealedSecret)
  if (secret === null) return { status: null, problem: 'secret' }
  const body = JSON.stringify(WebhookMessage.parse({ type: event, timestamp: at.toISOString(), data }))
  const sentAt = new Date()
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Plangate',
    'webhook-id': id,
    'webhook-timestamp': `${Math.floor(sentAt.getTime() / 1_000)}`,
    'webhook-signature': new Signer(secret).sign(id, sentAt, body),
  }
  return postMessage({ url, headers, body }, addresses, AbortSignal.any([signal, AbortSignal.timeout(attemptMillis)]))
}

/** @param result null when the worker has to hand the delivery over, which does not count as an attempt */
function finish(
  { db, queue, retrySeconds }: DeliveryParts,
  job: WebhookJob,
  { id, attempts }: WaitingDelivery,
  result: AttemptResult | null,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (!(await queue.settle(trx, job))) return
    if (result === null) return queue.enqueue(trx, id, 0)
    const next = result.problem === null ? null : (retrySeconds[attempts] ?? null)
    await noteAttempt(trx, id, result, next)
    if (next !== null) await queue.enqueue(trx, id, next)
  })
}
