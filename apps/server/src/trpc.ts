import { DomainError } from '@plangate/core/errors'
import { findUnstorableText } from '@plangate/core/schemas'
import type { KeyedRequest } from '@plangate/core/services'
import { initTRPC } from '@trpc/server'
import type { Context } from './context.ts'
import { asRefusal, toWireError } from './errors/wire-error.ts'

const t = initTRPC.context<Context>().create({
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 10_000 },
    // Connections that nobody reads any more do not pile up; a client that still reads connects again by itself.
    maxDurationMs: 600_000,
    client: { reconnectAfterInactivityMs: 30_000 },
  },
  errorFormatter: ({ error, ctx }) => toWireError(error, ctx?.requestId ?? ''),
})

export const { router, createCallerFactory } = t

/** Gives a refusal the tRPC code of its reason. What a stream fails with later, `trackedBy` translates. */
const translateErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const refusal = asRefusal(result.error.cause)
  if (refusal !== null) throw refusal
  return result
})

const identify = t.middleware(async ({ ctx, next }) => {
  const { userId } = await ctx.identify()
  return next({ ctx: { userId } })
})

/** Ahead of the schemas, so that text which no database can keep is told apart from text of the wrong length. */
const refuseUnstorableText = t.middleware(async ({ getRawInput, next }) => {
  const path = findUnstorableText(await getRawInput())
  if (path !== null) throw new DomainError({ reason: 'INVALID_TEXT', details: { path } })
  return next()
})

const recognise = t.middleware(async ({ ctx, path, getRawInput, next }) => {
  const key = ctx.findIdempotencyKey()
  const keyed: KeyedRequest | null = key && { key, procedure: path, input: await getRawInput() }
  return next({ ctx: { keyed } })
})

/** What every procedure is made of: typed refusals, an identity, text that can be kept. */
export const procedure = t.procedure.use(translateErrors).use(identify).use(refuseUnstorableText)

/** For mutations that create or decide something: sent again with the same `Idempotency-Key`, they do so once. */
export const keyedProcedure = procedure.use(recognise)
