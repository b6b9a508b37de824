import { DomainError } from '@plangate/core/errors'
import { findUnstorableText } from '@plangate/core/schemas'
import type { Actor } from '@plangate/core/services'
import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import type { Context } from './context.ts'
import { asRefusal, toWireError } from './errors/wire-error.ts'
import type { Access } from './identity/authenticate.ts'
import { untilExpiry, type Validity } from './identity/until-expiry.ts'
import { isAsyncIterable } from './tracked-by.ts'

/** The limit that a call counts against, besides that of all calls. */
export const Budget = z.enum(['calls', 'plans', 'documents'])
export type Budget = z.infer<typeof Budget>

/** What every procedure declares. */
export interface Meta {
  access: Access | 'open'
  budget: Budget
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 10_000 },
      // Connections without a reader do not pile up; a client that still reads reconnects by itself.
      maxDurationMs: 900_000,
      client: { reconnectAfterInactivityMs: 30_000 },
    },
    errorFormatter: ({ error, ctx }) => toWireError(error, ctx?.requestId ?? ''),
  })

export const { router, createCallerFactory } = t

/** Gives a refusal the tRPC code of its reason. `trackedBy` translates what a stream fails with later. */
const translateErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const refusal = asRefusal(result.error.cause)
  if (refusal !== null) throw refusal
  return result
})

const identify = (needed: Access) =>
  t.middleware(async ({ ctx, next }) => {
    const { userId, tokenId, access, expiresAt } = await ctx.identify()
    if (!access.includes(needed)) throw new DomainError('FORBIDDEN')
    const actor: Actor = { userId, tokenId, requestId: ctx.requestId, idempotency: null }
    // Only a token can be revoked.
    const validity: Validity = { expiresAt, check: tokenId === null ? null : () => ctx.identifyAgain() }
    return next({ ctx: { actor, validity } })
  })

/** Runs before the schemas, so that unstorable text is always refused with its own reason. */
const refuseUnstorableText = t.middleware(async ({ getRawInput, next }) => {
  const path = findUnstorableText(await getRawInput())
  if (path !== null) throw new DomainError({ reason: 'INVALID_TEXT', details: { path } })
  return next()
})

/**
 * Returns the parser of an output, which refuses what the schema refuses. tRPC itself would call `parseAsync`, for which
 * zod does not use its compiled parsers.
 */
export const parsedBy =
  <T extends z.ZodType>(schema: T) =>
  (output: unknown): z.output<T> =>
    schema.parse(output)

/** For what a client needs to know before it signs in. */
export const openProcedure = t.procedure
  .meta({ access: 'open', budget: 'calls' })
  .use(translateErrors)
  .use(refuseUnstorableText)

/** For every other procedure: requires an identity with this access, for as long as a stream lasts. */
export const procedure = (access: Access, budget: Budget = 'calls') =>
  t.procedure
    .meta({ access, budget })
    .use(translateErrors)
    .use(identify(access))
    .use(async ({ ctx: { validity }, next }) => {
      const result = await next()
      if (!result.ok || !isAsyncIterable(result.data)) return result
      return { ...result, data: untilExpiry(result.data, validity) }
    })
    .use(refuseUnstorableText)

/** For mutations that create or decide something: a repeat with the same `Idempotency-Key` has no second effect. */
export const keyedProcedure = (access: Access, budget: Budget = 'calls') =>
  procedure(access, budget).use(async ({ ctx, getRawInput, next }) => {
    const key = ctx.findIdempotencyKey()
    const idempotency = key === null ? null : { key, input: await getRawInput() }
    return next({ ctx: { actor: { ...ctx.actor, idempotency } } })
  })
