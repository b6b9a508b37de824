import type { Kysely } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import { type CallsToCount, countCalls, removeEndedCounts } from '../data/call-counts.ts'
import type { Tables } from '../data/tables.ts'

/** Calls that count against a limit. */
export interface Charge extends CallsToCount {
  /** Calls that the account may make in a window. */
  limit: number
}

/** Milliseconds between two removals of old counts. */
const defaultClearMillis = 60_000

/** Above this number of accounts over their limit, those whose window has ended are removed. */
const maxRemembered = 10_000

/**
 * Counts calls, together with every other process on the same database. An account over its limit stays over it until
 * the window ends. This process remembers it, so that further calls need no query.
 */
export class LimitService {
  readonly #db: Kysely<Tables>
  /** The end of the window of each account over its limit, on the clock of `performance.now`. */
  readonly #over = new Map<string, number>()
  readonly #clearMillis: number
  #clearedAt = performance.now()

  /** @param clearMillis milliseconds that counts of ended windows may stay */
  constructor(db: Kysely<Tables>, clearMillis = defaultClearMillis) {
    this.#db = db
    this.#clearMillis = clearMillis
  }

  /**
   * Refuses an account that is known to be over its limit. Counts nothing, and does not ask the database.
   *
   * @throws {DomainError} RATE_LIMITED
   */
  refuseOver(account: string): void {
    const until = this.#over.get(account)
    if (until !== undefined && until > performance.now()) refuseUntil(until)
  }

  /**
   * Counts calls of different accounts in one statement.
   *
   * @throws {DomainError} RATE_LIMITED when an account is over its limit. All calls were counted.
   */
  async count(charges: readonly Charge[]): Promise<void> {
    for (const { account } of charges) this.refuseOver(account)
    if (charges.length === 0) return
    const limits = new Map(charges.map(({ account, limit }) => [account, limit]))
    const counts = await countCalls(this.#db, charges)
    // Does not use what is remembered: of two simultaneous calls, the one that was counted first may be within the
    // limit.
    const over = counts.filter(({ account, calls }) => calls > (limits.get(account) ?? 0))
    const ends = over.map(({ account, secondsLeft }) => this.#remember(account, secondsLeft))
    if (ends.length > 0) refuseUntil(Math.max(...ends))
    await this.#clear()
  }

  #remember(account: string, secondsLeft: number): number {
    const until = performance.now() + secondsLeft * 1_000
    if (this.#over.size >= maxRemembered)
      for (const [known, end] of this.#over) if (end <= performance.now()) this.#over.delete(known)
    this.#over.set(account, until)
    return until
  }

  async #clear(): Promise<void> {
    if (performance.now() - this.#clearedAt < this.#clearMillis) return
    this.#clearedAt = performance.now()
    await removeEndedCounts(this.#db)
  }
}

function refuseUntil(until: number): never {
  const retryAfterSeconds = Math.max(1, Math.ceil((until - performance.now()) / 1_000))
  throw new DomainError({ reason: 'RATE_LIMITED', details: { retryAfterSeconds } })
}
