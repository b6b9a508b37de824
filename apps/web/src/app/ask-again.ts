import type { AppRouter } from '@plangate/server'
import { isTRPCClientError } from '@trpc/client'

const firstMillis = 2_000
const longestMillis = 30_000

/** A refusal is an answer; a gateway's error page is none. */
export function isAnswer(error: Error): boolean {
  return isTRPCClientError(error) && error.data !== undefined && error.data !== null
}

/**
 * When a query that failed is asked again by itself, in milliseconds: soon at first, then less and less often. False for
 * a refusal that stays the same until somebody does something.
 *
 * @param failures how often it has failed since its last answer, from 1
 */
export function askAgainAfter(error: Error, failures: number): number | false {
  const data = isTRPCClientError<AppRouter>(error) ? error.data : undefined
  if (data?.reason === 'RATE_LIMITED') return data.details.retryAfterSeconds * 1_000
  const isPassing = !data || data.httpStatus === 503
  return isPassing && Math.min(firstMillis * 2 ** (failures - 1), longestMillis)
}
