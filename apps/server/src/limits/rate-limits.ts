import type { Charge } from '@plangate/core/services'
import type { Environment } from '../env.ts'

/** The maximum numbers of calls; null means no limit. */
export interface RateLimits {
  /** Calls by a user per minute, API tokens included. */
  user: number | null
  /** Calls from an address per minute. */
  address: number | null
  /** Calls by a user that generate plans, per hour; each can cost money. */
  plans: number | null
  /** Calls by a user that read documents, per minute; each can keep a processor busy for seconds. */
  documents: number | null
  /** Calls from an address that read shared plans, per minute. They need no account. */
  shares: number | null
}

export const noRateLimits: RateLimits = { user: null, address: null, plans: null, documents: null, shares: null }

/** The defaults with sign-in. A local Plangate has only one user and no limits. */
const defaultsWithSignIn: RateLimits = { user: 600, address: 3_000, plans: 30, documents: 60, shares: 60 }

const windowSeconds = { user: 60, address: 60, plans: 3_600, documents: 60, shares: 60 } as const satisfies Record<
  keyof RateLimits,
  number
>

/** Reads the limits from the settings, in which 0 means no limit. */
export function readRateLimits(env: Environment): RateLimits {
  const defaults = env.PLANGATE_AUTH === 'oidc' ? defaultsWithSignIn : noRateLimits
  const {
    PLANGATE_RATE_LIMIT_USER,
    PLANGATE_RATE_LIMIT_ADDRESS,
    PLANGATE_RATE_LIMIT_PLANS,
    PLANGATE_RATE_LIMIT_DOCUMENTS,
    PLANGATE_RATE_LIMIT_SHARES,
  } = env
  return {
    user: toLimit(PLANGATE_RATE_LIMIT_USER, defaults.user),
    address: toLimit(PLANGATE_RATE_LIMIT_ADDRESS, defaults.address),
    plans: toLimit(PLANGATE_RATE_LIMIT_PLANS, defaults.plans),
    documents: toLimit(PLANGATE_RATE_LIMIT_DOCUMENTS, defaults.documents),
    shares: toLimit(PLANGATE_RATE_LIMIT_SHARES, defaults.shares),
  }
}

function toLimit(setting: number | undefined, byDefault: number | null): number | null {
  return setting === 0 ? null : (setting ?? byDefault)
}

/** One of these calls can cost money or seconds, so the database counts each. Others are leased. */
const isExact = {
  user: false,
  address: false,
  plans: true,
  documents: true,
  shares: false,
} as const satisfies Record<keyof RateLimits, boolean>

/**
 * How callers of an address are counted, each apart from the others, so that no burst of one kind stops another: those
 * who are identified, those who send no credential, and those who send an invalid one.
 */
export type AddressKind = 'address' | 'anonymous' | 'guesses'

/** Returns the charge of an address for a number of calls; none when there are no calls or no limit. */
export function chargesOfAddress(limits: RateLimits, kind: AddressKind, address: string, calls: number): Charge[] {
  return chargesOf(limits, 'address', address, calls).map((charge) => ({
    ...charge,
    account: accountOf(kind, address),
  }))
}

/** Returns the charges of `who` for a number of calls; none when there are no calls or no limit. */
export function chargesOf(limits: RateLimits, kind: keyof RateLimits, who: string, calls: number): Charge[] {
  const limit = limits[kind]
  if (limit === null || calls === 0) return []
  return [{ account: accountOf(kind, who), calls, limit, windowSeconds: windowSeconds[kind], isExact: isExact[kind] }]
}

/** Returns the account that calls of `who` are counted on. */
export function accountOf(kind: keyof RateLimits | AddressKind, who: string): string {
  return `${kind}:${who}`
}
