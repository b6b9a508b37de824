import type { CallsToCount } from '../data/call-counts.ts'
import { CallLease, type Reservation } from './call-lease.ts'

/** Calls that count against a limit. */
export interface Charge extends CallsToCount {
  /** Calls that the account may make in a window. */
  limit: number
  /** Whether the database counts every call. Otherwise, a process leases calls in advance and counts them itself. */
  isExact: boolean
}

/** A process leases this part of a limit at a time. */
const leasesPerLimit = 20

/** Near the limit, a process leases this part of what is left, so that the others get some of it. */
const leasesOfRest = 10

/** Above this number of leases, further accounts are counted call by call: no account loses a lease to another. */
const defaultMaxLeases = 10_000

/** Milliseconds between two searches for leases that are over, while there are too many. */
const searchMillis = 1_000

/** A lease that the database has to be asked for. */
export interface LeaseRequest {
  charge: Charge
  lease: CallLease
}

/** The leases that this process holds, by account. */
export class LeaseBook {
  readonly #maxLeases: number
  readonly #leases = new Map<string, CallLease>()
  #searchedAt = Number.NEGATIVE_INFINITY

  constructor(maxLeases: number = defaultMaxLeases) {
    this.#maxLeases = maxLeases
  }

  /**
   * Reserves the calls of a charge: from the lease at hand, and what that lacks from a new one, which is added to
   * `requests`.
   */
  reserve(charge: Charge, requests: LeaseRequest[]): Reservation[] {
    if (charge.isExact) return [ask(charge, charge.calls, requests).reserve(charge.calls)]
    const { account, calls } = charge
    const current = this.#find(account)
    const held = Math.min(calls, Math.max(0, current?.free ?? 0))
    const reserved = current === null || held === 0 ? [] : [current.reserve(held)]
    const missing = calls - held
    if (missing === 0) return reserved
    const isKept = current !== null || this.#hasRoom()
    const lease = ask(charge, isKept ? Math.max(missing, sizeOfLease(charge, current)) : missing, requests)
    if (isKept) this.#leases.set(account, lease)
    return [...reserved, lease.reserve(missing)]
  }

  /** Forgets a lease that the database could not be asked for. */
  forget({ charge: { account }, lease }: LeaseRequest): void {
    if (this.#leases.get(account) === lease) this.#leases.delete(account)
  }

  #find(account: string): CallLease | null {
    const lease = this.#leases.get(account)
    if (lease === undefined || !lease.isOver) return lease ?? null
    this.#leases.delete(account)
    return null
  }

  #hasRoom(): boolean {
    if (this.#leases.size < this.#maxLeases) return true
    if (performance.now() - this.#searchedAt < searchMillis) return false
    this.#searchedAt = performance.now()
    for (const [account, lease] of this.#leases) if (lease.isOver) this.#leases.delete(account)
    return this.#leases.size < this.#maxLeases
  }
}

function ask(charge: Charge, calls: number, requests: LeaseRequest[]): CallLease {
  const lease = new CallLease(calls)
  requests.push({ charge, lease })
  return lease
}

/** @param current the lease before this one, in the same window */
function sizeOfLease({ limit }: Charge, current: CallLease | null): number {
  const left = current?.grant?.left ?? limit
  return Math.floor(Math.min(limit / leasesPerLimit, left / leasesOfRest))
}
