import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  Delivery,
  type DeliveryId,
  type IssuedWebhook,
  NewWebhook,
  type Webhook,
  WebhookId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import type { Tables } from '../data/tables.ts'
import { type AuditNote, type Deciding, takeDecision } from '../data/take-decision.ts'
import { lockUser } from '../data/users.ts'
import { findDelivery, listDeliveries, sendAgain } from '../data/webhook-deliveries.ts'
import { countWebhooks, findWebhook, insertWebhook, listWebhooks, revokeWebhook } from '../data/webhooks.ts'
import { newWebhookSecret, ReachableAddresses, WebhookSecrets } from '../webhooks/index.ts'
import { lockAccount } from './lock-account.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'

/** Webhooks of one user that are not revoked: each event is sent to all of them. */
const maxWebhooks = 20

export interface WebhookSettings {
  /** Encrypts the secrets of webhooks; null: nobody can make any. */
  keysSecret: string | null
  /** Which addresses messages may go to besides those of the internet: see `ReachableAddresses`. */
  networks: readonly string[]
}

/** Webhooks: how other programs learn what happens. `WebhookWorker` sends the messages. */
export class WebhookService {
  readonly #db: Kysely<Tables>
  readonly #secrets: WebhookSecrets | null
  readonly #addresses: ReachableAddresses

  constructor(db: Kysely<Tables>, { keysSecret, networks }: WebhookSettings) {
    this.#db = db
    this.#secrets = keysSecret === null ? null : new WebhookSecrets(keysSecret)
    this.#addresses = new ReachableAddresses(networks)
  }

  /**
   * Creates a webhook. Its secret is in this answer and nowhere else, so no idempotency key keeps the answer. It reports
   * what happens from now on.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also for an address that messages may not go to, PROJECT_NOT_FOUND,
   *   PROJECT_ARCHIVED, TOO_MANY_WEBHOOKS, KEYS_SECRET_MISSING, UNAUTHENTICATED when the user was erased
   */
  async create(actor: Actor, input: NewWebhook): Promise<IssuedWebhook> {
    const webhook = parseInput(NewWebhook, input)
    const objection = this.#addresses.findObjection(webhook.url)
    if (objection !== null)
      refuse({ reason: 'INVALID_INPUT', details: { issues: [{ path: 'url', message: objection }] } })
    const secrets = this.#secrets ?? refuse('KEYS_SECRET_MISSING')
    const [id, secret] = [WebhookId.parse(uuidV7()), newWebhookSecret()]
    const sealedSecret = await secrets.seal(secret)
    const lock = (deciding: Deciding) => lockAccount(deciding, webhook.projectId)
    const terms = { action: 'webhooks.create', lock, keep: 'nothing' } as const
    return takeDecision(this.#db, actor, terms, async ({ deciding }) => {
      if ((await countWebhooks(deciding)) >= maxWebhooks)
        refuse({ reason: 'TOO_MANY_WEBHOOKS', details: { limit: maxWebhooks } })
      const made = await insertWebhook(deciding, { ...webhook, id, sealedSecret })
      return { answer: { ...made, secret }, audit: auditOf(id) }
    })
  }

  /** Returns the user's webhooks and the last 20 that were revoked, the newest first. */
  list(actor: Actor): Promise<Webhook[]> {
    return listWebhooks(this.#db, actor.userId)
  }

  /**
   * Ends a webhook at once: what waits for it is not sent. One that is already revoked stays as it is.
   *
   * @throws {DomainError} WEBHOOK_NOT_FOUND, also when it belongs to another user
   */
  revoke(actor: Actor, id: WebhookId): Promise<Webhook> {
    const terms = { action: 'webhooks.revoke', lock: lockUser, keep: 'nothing' } as const
    return takeDecision(this.#db, actor, terms, async (deciding) => {
      const revoked = await revokeWebhook(deciding, id)
      if (revoked !== null) return { answer: revoked, audit: auditOf(id) }
      const webhook = await findWebhook(deciding.trx, actor.userId, id)
      return { answer: webhook ?? refuse('WEBHOOK_NOT_FOUND'), audit: null }
    })
  }

  /**
   * Returns a page of what was sent, or is about to be sent, to a webhook, the newest first. Entries are kept for 30 days.
   *
   * @throws {DomainError} INVALID_INPUT, WEBHOOK_NOT_FOUND
   */
  async deliveries(actor: Actor, id: WebhookId, page: PageOptions<DeliveryId> = {}): Promise<Delivery[]> {
    const wanted = toPage(page)
    if ((await findWebhook(this.#db, actor.userId, id)) === null) refuse('WEBHOOK_NOT_FOUND')
    return listDeliveries(this.#db, actor.userId, id, wanted)
  }

  /**
   * Has a message sent again, with the same id, however its attempts have ended. One that was never attempted, or whose
   * webhook was revoked, stays as it is.
   *
   * @throws {DomainError} WEBHOOK_NOT_FOUND when the user has no such delivery, IDEMPOTENCY_MISMATCH
   */
  resend(actor: Actor, id: DeliveryId): Promise<Delivery> {
    const terms = { action: 'webhooks.resend', lock: lockUser, keep: Delivery } as const
    return takeDecision(this.#db, actor, terms, async (deciding) => {
      const isSentAgain = await sendAgain(deciding, id)
      const delivery = (await findDelivery(deciding.trx, actor.userId, id)) ?? refuse('WEBHOOK_NOT_FOUND')
      return { answer: delivery, audit: isSentAgain ? auditOf(delivery.webhookId) : null }
    })
  }
}

function auditOf(webhookId: WebhookId): AuditNote {
  return { projectId: null, subject: { webhookId } }
}
