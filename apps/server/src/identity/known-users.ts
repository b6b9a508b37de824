import type { Account, UserId } from '@plangate/core/schemas'

/** Users that are remembered; the oldest are forgotten first. */
const maxKnown = 10_000

/** The users of one issuer whom this process has identified, by the issuer's name for them. */
export class KnownUsers {
  readonly #ids = new Map<Account['subject'], UserId>()

  find(subject: Account['subject']): UserId | null {
    return this.#ids.get(subject) ?? null
  }

  remember(subject: Account['subject'], id: UserId): void {
    this.#ids.delete(subject)
    this.#ids.set(subject, id)
    const [oldest] = this.#ids.keys()
    if (this.#ids.size > maxKnown && oldest !== undefined) this.#ids.delete(oldest)
  }
}
