/** What the database has granted of a lease. */
export interface Grant {
  calls: number
  /** Calls of the limit that no process has leased yet. */
  left: number
  /** When the window ends at the earliest, on the clock of `performance.now`. */
  until: number
  /** When the window ends at the latest, on the same clock. */
  overUntil: number
}

/** Calls of an account that one process may accept until the window ends, without asking the database for each. */
export class CallLease {
  /** Calls that the process has asked for. */
  readonly asked: number
  readonly #settling = Promise.withResolvers<void>()
  #reserved = 0
  #grant: Grant | null = null

  constructor(asked: number) {
    this.asked = asked
  }

  /** Null while the database has not answered. */
  get grant(): Grant | null {
    return this.#grant
  }

  /** Resolves when the database has answered, rejects when it could not. */
  get settled(): Promise<void> {
    return this.#settling.promise
  }

  /** Calls that nothing is reserved for. */
  get free(): number {
    return (this.#grant?.calls ?? this.asked) - this.#reserved
  }

  get isOver(): boolean {
    return this.#grant !== null && this.#grant.until <= performance.now()
  }

  /** Reserves calls, also before the database has answered: `covers` says afterwards whether they were granted. */
  reserve(calls: number): Reservation {
    this.#reserved += calls
    return { lease: this, end: this.#reserved }
  }

  covers(end: number): boolean {
    return this.#grant !== null && end <= this.#grant.calls
  }

  settle(grant: Grant): void {
    this.#grant = grant
    this.#settling.resolve()
  }

  fail(error: unknown): void {
    this.#settling.reject(error)
  }
}

export interface Reservation {
  lease: CallLease
  /** Calls of the lease up to the last reserved one. */
  end: number
}
