import { DomainError } from '@plangate/core/errors'

/** Nobody can tell when a stream ends; until then it is not worth asking all the time. */
const retryAfterSeconds = 30

export interface StreamHolder {
  name: string
  /** Streams that it may have open at the same time. */
  max: number
}

/** The streams that this process has open, by who holds them. */
export class OpenStreams {
  readonly #held = new Map<string, number>()

  /**
   * Counts a stream for all of its holders, or for none.
   *
   * @returns gives it back
   * @throws {DomainError} RATE_LIMITED: a holder has as many as it may have
   */
  open(holders: readonly StreamHolder[]): () => void {
    if (holders.some(({ name, max }) => this.heldBy(name) >= max))
      throw new DomainError({ reason: 'RATE_LIMITED', details: { retryAfterSeconds } })
    for (const { name } of holders) this.#add(name, 1)
    return () => {
      for (const { name } of holders) this.#add(name, -1)
    }
  }

  heldBy(name: string): number {
    return this.#held.get(name) ?? 0
  }

  #add(name: string, change: 1 | -1): void {
    const held = this.heldBy(name) + change
    if (held === 0) this.#held.delete(name)
    else this.#held.set(name, held)
  }
}
