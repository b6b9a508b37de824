import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../src/router.ts'

type Refusal = NonNullable<TRPCClientError<AppRouter>['data']>

/** What the server said no with. Fails when it said yes, or when the failure is not the server's. */
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
