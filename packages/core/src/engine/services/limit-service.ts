import type { Kysely } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import { type CallsToCount, countCalls, removeEndedCounts } from '../data/call-counts.ts'
import type { Tables } from '../data/tables.ts'

/** Calls that somebody makes, and how many they may make in a window. */
export interface Charge extends CallsToCount {
  limit: number
}

/** Between two clearances. */
const CLEAR_MILLIS = 60_000

/** So many accounts that are over their limit are remembered before those whose window has ended are forgotten. */
const mostRemembered = 10_000

/**
 * Counts calls, together with every other process on the same database. Whoever is over a limit stays so until the
 * window ends; that is remembered here, so that asking on costs the database nothing.
 */
export class LimitService {
  readonly #db: Kysely<Tables>
  /** When the window of an account ends that is over its limit, on the clock of `performance.now`. */
  readonly #over = new Map<string, number>()
  readonly #clearMillis: number
  #clearedAt = performance.now()

  /** @param clearMillis milliseconds for which counts of windows that have ended may stay */
  constructor(db: Kysely<Tables>, clearMillis = CLEAR_MILLIS) {
    this.#db = db
    this.#clearMillis = clearMillis
  }

  /**
   * Refuses an account that is known to be over its limit. Asks nobody, counts nothing.
   *
   * @throws {DomainError} RATE_LIMITED
   */
  refuseOver(account: string): void {
    const until = this.#over.get(account)
    if (until !== undefined && until > performance.now()) refuseUntil(until)
  }

  /**
   * Counts calls of different accounts in one statement, however many calls they are.
   *
   * @throws {DomainError} RATE_LIMITED: an account has made more calls than it may. All of them were counted.
   */
  async count(charges: readonly Charge[]): Promise<void> {
    for (const { account } of charges) this.refuseOver(account)
    if (charges.length === 0) return
    const limits = new Map(charges.map(({ account, limit }) => [account, limit]))
    const counts = await countCalls(this.#db, charges)
    // Not by what is remembered: of two that ask at once, the one that was counted first may still be within the limit.
    const over = counts.filter(({ account, calls }) => calls > (limits.get(account) ?? 0))
    const ends = over.map(({ account, secondsLeft }) => this.#remember(account, secondsLeft))
    if (ends.length > 0) refuseUntil(Math.max(...ends))
    await this.#clear()
  }

  #remember(account: string, secondsLeft: number): number {
    const until = performance.now() + secondsLeft * 1_000
    if (this.#over.size >= mostRemembered)
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
