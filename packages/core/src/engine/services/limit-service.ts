import type { Kysely } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import { type CallCount, countCalls, removeEndedCounts } from '../data/call-counts.ts'
import type { Tables } from '../data/tables.ts'
import type { CallLease, LeaseGrant, Reservation } from './call-lease.ts'
import { type Charge, LeaseBook, type LeaseRequest } from './lease-book.ts'

export type { Charge } from './lease-book.ts'

/** Milliseconds between two removals of old counts. */
const defaultClearMillis = 60_000

/** Above this number of accounts over their limit, those whose window has ended are removed. */
const maxRemembered = 10_000

export interface LimitSettings {
  /** Milliseconds that counts of ended windows may stay. */
  clearMillis?: number
  /** Accounts that the process holds leases for at the same time; further ones are counted call by call. */
  maxLeases?: number
}

/**
 * Counts calls, together with every other process on the same database. A process leases calls in advance and counts
 * them in memory; all leases together are never more than the limit. An account over its limit stays over it until the
 * window ends. This process remembers it, so that further calls need no query.
 */
export class LimitService {
  readonly #db: Kysely<Tables>
  readonly #leases: LeaseBook
  /** The end of the window of each account over its limit, on the clock of `performance.now`. */
  readonly #over = new Map<string, number>()
  readonly #clearMillis: number
  #clearedAt = performance.now()

  constructor(db: Kysely<Tables>, { clearMillis = defaultClearMillis, maxLeases }: LimitSettings = {}) {
    this.#db = db
    this.#clearMillis = clearMillis
    this.#leases = new LeaseBook(maxLeases)
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
   * Counts calls of different accounts: in memory while this process holds leases, otherwise in one statement.
   *
   * @throws {DomainError} RATE_LIMITED when an account is over its limit. All calls were counted.
   */
  async count(charges: readonly Charge[]): Promise<void> {
    for (const { account } of charges) this.refuseOver(account)
    const requests: LeaseRequest[] = []
    const reserved = charges.map((charge) => ({ charge, reservations: this.#leases.reserve(charge, requests) }))
    if (requests.length > 0) await this.#lease(requests)
    const pending = reserved.flatMap(({ reservations }) => reservations.filter(({ lease }) => lease.grant === null))
    if (pending.length > 0) await Promise.all(pending.map(({ lease }) => lease.settled))
    // Does not use what is remembered: of two simultaneous calls, the one that was counted first may be within the
    // limit.
    const over = reserved.flatMap(({ charge, reservations }) =>
      findRefusing(reservations).map((lease) => this.#remember(charge.account, lease.grant?.overUntil ?? 0)),
    )
    if (over.length > 0) refuseUntil(Math.max(...over))
  }

  /** Asks the database for leases. A failure reaches everybody who waits for one of them. */
  async #lease(requests: readonly LeaseRequest[]): Promise<void> {
    const askedAt = performance.now()
    try {
      const asked = requests.map(({ charge, lease }) => ({ ...charge, calls: lease.asked }))
      const counts = new Map((await countCalls(this.#db, asked)).map((count) => [count.account, count]))
      for (const { charge, lease } of requests)
        lease.settle(grantOf(charge, lease, counts.get(charge.account), askedAt))
    } catch (error) {
      for (const request of requests) this.#leases.forget(request)
      for (const { lease } of requests) lease.fail(error)
      return
    }
    await this.#clear()
  }

  #remember(account: string, until: number): number {
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

/**
 * The count keeps rising above the limit, so that each lease has a place of its own in it; what lies above the limit is
 * not granted. The window ends, at the earliest, as long after the question as the database says.
 */
function grantOf({ limit }: Charge, { asked }: CallLease, count: CallCount | undefined, askedAt: number): LeaseGrant {
  if (count === undefined) throw new Error('the database did not count an account')
  const { calls, secondsLeft } = count
  return {
    calls: Math.min(asked, Math.max(0, limit - (calls - asked))),
    left: Math.max(0, limit - calls),
    until: askedAt + secondsLeft * 1_000,
    overUntil: performance.now() + secondsLeft * 1_000,
  }
}

function findRefusing(reservations: readonly Reservation[]): CallLease[] {
  return reservations.filter(({ lease, end }) => !lease.covers(end)).map(({ lease }) => lease)
}

function refuseUntil(until: number): never {
  const retryAfterSeconds = Math.max(1, Math.ceil((until - performance.now()) / 1_000))
  throw new DomainError({ reason: 'RATE_LIMITED', details: { retryAfterSeconds } })
}
