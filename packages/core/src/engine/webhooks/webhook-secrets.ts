import { randomBytes } from 'node:crypto'
import { type WebhookId, WebhookSecret, webhookSecretPrefix } from '../../domain/schemas/index.ts'
import { seal, unseal } from '../sealing/seal.ts'

/** Secrets that are remembered, because opening one takes 0.1 s; the oldest are forgotten first. */
const maxRemembered = 1_000

export function newWebhookSecret(): WebhookSecret {
  return WebhookSecret.parse(`${webhookSecretPrefix}${randomBytes(32).toString('base64')}`)
}

/** Opens the secrets of webhooks, which are encrypted in the database. */
export class WebhookSecrets {
  readonly #keysSecret: string
  readonly #opened = new Map<string, WebhookSecret>()

  constructor(keysSecret: string) {
    this.#keysSecret = keysSecret
  }

  seal(secret: WebhookSecret): Promise<string> {
    return seal(this.#keysSecret, secret)
  }

  /** Returns null when it was encrypted with another secret. */
  async open(id: WebhookId, sealed: string): Promise<WebhookSecret | null> {
    const known = this.#opened.get(id)
    if (known !== undefined) return known
    const opened = await unseal(this.#keysSecret, sealed)
    if (opened === null) return null
    const secret = WebhookSecret.parse(opened)
    this.#remember(id, secret)
    return secret
  }

  #remember(id: WebhookId, secret: WebhookSecret): void {
    this.#opened.set(id, secret)
    const [oldest] = this.#opened.keys()
    if (this.#opened.size > maxRemembered && oldest !== undefined) this.#opened.delete(oldest)
  }
}
