import type { Charge } from '@plangate/core/services'
import type { Environment } from '../env.ts'

/** What calls are counted against; null: as many as one likes. */
export interface RateLimits {
  /** Calls that a user makes in a minute, tokens included. */
  user: number | null
  /** Calls that come from an address in a minute. */
  address: number | null
  /** Calls by which a user asks for plans in an hour: each of them can cost money. */
  plans: number | null
}

export const noRateLimits: RateLimits = { user: null, address: null, plans: null }

/** For people who are not known to each other. The founder of a local Plangate is alone, and waits for nobody. */
const withSignIn: RateLimits = { user: 600, address: 3_000, plans: 30 }

const windowSeconds = { user: 60, address: 60, plans: 3_600 } as const satisfies Record<keyof RateLimits, number>

/** 0 takes a limit away. */
export function readRateLimits(env: Environment): RateLimits {
  const otherwise = env.PLANGATE_AUTH === 'oidc' ? withSignIn : noRateLimits
  const { PLANGATE_RATE_LIMIT_USER, PLANGATE_RATE_LIMIT_ADDRESS, PLANGATE_RATE_LIMIT_PLANS } = env
  return {
    user: orNone(PLANGATE_RATE_LIMIT_USER, otherwise.user),
    address: orNone(PLANGATE_RATE_LIMIT_ADDRESS, otherwise.address),
    plans: orNone(PLANGATE_RATE_LIMIT_PLANS, otherwise.plans),
  }
}

function orNone(written: number | undefined, otherwise: number | null): number | null {
  return written === 0 ? null : (written ?? otherwise)
}

/** What `who` is charged for `calls`: nothing when there are none, or no limit. */
export function chargesOf(limits: RateLimits, kind: keyof RateLimits, who: string, calls: number): Charge[] {
  const limit = limits[kind]
  if (limit === null || calls === 0) return []
  return [{ account: accountOf(kind, who), calls, limit, windowSeconds: windowSeconds[kind] }]
}

export function accountOf(kind: keyof RateLimits, who: string): string {
  return `${kind}:${who}`
}
