import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../src/router.ts'

type Refusal = NonNullable<TRPCClientError<AppRouter>['data']>

/** Returns the refusal of a call. Fails if the call succeeds, or fails for another reason. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => 'was accepted',
    (error: unknown) => error,
  )
  if (isClientError(outcome) && outcome.data) return outcome.data
  throw new Error(`Expected a refusal, but the call ${String(outcome)}`)
}

function isClientError(value: unknown): value is TRPCClientError<AppRouter> {
  return value instanceof TRPCClientError
}
