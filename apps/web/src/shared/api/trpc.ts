import type { AppRouter } from '@plangate/server'
import type { TRPCClientErrorLike } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'

/** Typed hooks over the server's router. */
export const trpc = createTRPCReact<AppRouter>()

/** The error of every call. `data` is missing when the server did not answer. */
export type ApiError = TRPCClientErrorLike<AppRouter>

/** The server's refusal; testing `reason` narrows `details`. */
export type ApiRefusal = NonNullable<ApiError['data']>

export type ApiRefusalReason = ApiRefusal['reason']
