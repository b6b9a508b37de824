import { TRPCClientError, type TRPCClientErrorLike } from '@trpc/client'
import type { PlangateRouter } from './plangate-router.ts'

/** Why the server refuses a call. Testing `reason` narrows `details`. */
export type PlangateRefusal = NonNullable<TRPCClientErrorLike<PlangateRouter>['data']>

/** Newer servers may know more reasons than this list: keep a default for them. */
export type PlangateReason = PlangateRefusal['reason']

/** Returns the refusal in what a call has thrown; null when the server has not answered, and for every other error. */
export function refusalOf(error: unknown): PlangateRefusal | null {
  return isCallError(error) && typeof error.data?.reason === 'string' ? error.data : null
}

/** Returns the reason of the refusal in what a call has thrown; null as for `refusalOf`. */
export function reasonOf(error: unknown): PlangateReason | null {
  return refusalOf(error)?.reason ?? null
}

function isCallError(error: unknown): error is TRPCClientError<PlangateRouter> {
  return error instanceof TRPCClientError
}
