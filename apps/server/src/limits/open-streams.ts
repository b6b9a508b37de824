import { DomainError } from '@plangate/core/errors'

/** The end of a stream cannot be predicted, so clients are asked to wait for this long. */
const retryAfterSeconds = 30

export interface StreamHolder {
  name: string
  /** The maximum number of streams that it may have open at the same time. */
  max: number
}

/** The streams that this process has open, by holder. */
export class OpenStreams {
  readonly #held = new Map<string, number>()

  /**
   * Counts a stream for all of its holders, or refuses it.
   *
   * @returns a function that releases the stream
   * @throws {DomainError} RATE_LIMITED when a holder has reached its maximum
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
