import { createHash } from 'node:crypto'

/** Credentials that are remembered; the oldest are forgotten first. */
const maxKnown = 10_000

/** Milliseconds for which a credential is remembered after it was accepted. */
const defaultKnownMillis = 3_600_000

/** Credentials that this process has accepted, as hashes: a caller who sends one of them is not guessing. */
export class KnownCredentials {
  readonly #knownMillis: number
  /** When each is forgotten, on the clock of `performance.now`; the oldest first. */
  readonly #until = new Map<string, number>()

  /** @param knownMillis milliseconds for which a credential is remembered after it was accepted */
  constructor(knownMillis = defaultKnownMillis) {
    this.#knownMillis = knownMillis
  }

  remember(credential: string): void {
    const hash = hashOf(credential)
    this.#until.delete(hash)
    this.#until.set(hash, performance.now() + this.#knownMillis)
    const [oldest] = this.#until.keys()
    if (this.#until.size > maxKnown && oldest !== undefined) this.#until.delete(oldest)
  }

  forget(credential: string): void {
    this.#until.delete(hashOf(credential))
  }

  has(credential: string): boolean {
    return (this.#until.get(hashOf(credential)) ?? 0) > performance.now()
  }
}

function hashOf(credential: string): string {
  return createHash('sha256').update(credential).digest('base64')
}
