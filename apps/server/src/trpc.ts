import { DomainError } from '@plangate/core/errors'
import { findUnstorableText, type ProjectId } from '@plangate/core/schemas'
import type { Actor } from '@plangate/core/services'
import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import type { Context } from './context.ts'
import { asRefusal, toWireError } from './errors/wire-error.ts'
import type { Access, Identity, IdentityTerms } from './identity/authenticate.ts'
import { untilExpiry, type Validity } from './identity/until-expiry.ts'
import { isAsyncIterable } from './tracked-by.ts'

/** The limit that a call counts against, besides that of all calls. */
export const Budget = z.enum(['calls', 'plans', 'documents', 'shares'])
export type Budget = z.infer<typeof Budget>

/** What every procedure declares. */
export interface Meta {
  access: Access | 'open'
  budget: Budget
  /** What one call counts as in its budget. */
  weight: number
  /** Whether a repeat with the same `Idempotency-Key` has no second effect. */
  isKeyed: boolean
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

interface CallTerms extends IdentityTerms {
  /** False: the input need not name a project, because the answer to a token of one project is about that one. */
  staysWithin?: boolean
}

/**
 * Identifies the caller, and refuses text that cannot be stored. A stream ends once the caller's credential does. One
 * middleware does all this, because tRPC copies the call for each.
 *
 * A remembered id may belong to an erased account, whose person is another user now. Such an id has no projects any more,
 * so only a call that found its project is known to be theirs; the others are made again if the id has changed.
 */
const identify = (needed: Access, { staysWithin = true, ...terms }: CallTerms) =>
  t.middleware(async ({ ctx, getRawInput, next }) => {
    const callAs = async ({ userId, tokenId, onlyProject, access, expiresAt }: Identity) => {
      if (!access.includes(needed)) throw new DomainError('FORBIDDEN')
      if (onlyProject !== null && staysWithin) requireWithin(onlyProject, await getRawInput())
      requireStorable(await getRawInput())
      const actor: Actor = { userId, tokenId, onlyProject, requestId: ctx.requestId, idempotency: null }
      const result = await next({ ctx: { actor } })
      if (!result.ok || !isAsyncIterable(result.data)) return result
      // Only a token can be revoked.
      const validity: Validity = { expiresAt, check: tokenId === null ? null : () => ctx.identifyAgain() }
      return { ...result, data: untilExpiry(result.data, validity) }
    }
    const identity = await ctx.identify(terms)
    const result = await callAs(identity)
    if (result.ok || !identity.isRemembered || !mayBeErased(result.error.cause)) return result
    const current = await ctx.identifyAgain()
    return current.userId === identity.userId ? result : callAs(current)
  })

/**
 * Keeps a token of one project there. A call that names another project is answered as if that did not exist, and one that
 * names none is forbidden. The data layer finds the project of a run, an interview, a gate or a permit.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, FORBIDDEN
 */
function requireWithin(onlyProject: ProjectId, input: unknown): void {
  const named = InProject.safeParse(input)
  if (!named.success) throw new DomainError('FORBIDDEN')
  const { projectId } = named.data
  if (projectId !== undefined && projectId.toLowerCase() !== onlyProject) throw new DomainError('PROJECT_NOT_FOUND')
}

const InProject = z.union([
  z.object({ projectId: z.string() }),
  ...['runId', 'interviewId', 'gateId', 'permitId'].map((name) =>
    z.object({ [name]: z.string(), projectId: z.undefined().optional() }),
  ),
])

function mayBeErased(cause: unknown): boolean {
  return cause instanceof DomainError && ['PROJECT_NOT_FOUND', 'UNAUTHENTICATED'].includes(cause.reason)
}

/**
 * Asked before the schemas, so that unstorable text is always refused with its own reason.
 *
 * @throws {DomainError} INVALID_TEXT
 */
function requireStorable(input: unknown): void {
  const path = findUnstorableText(input)
  if (path !== null) throw new DomainError({ reason: 'INVALID_TEXT', details: { path } })
}

const refuseUnstorableText = t.middleware(async ({ getRawInput, next }) => {
  requireStorable(await getRawInput())
  return next()
})

const open = (budget: Budget) =>
  t.procedure.meta({ access: 'open', budget, weight: 1, isKeyed: false }).use(translateErrors).use(refuseUnstorableText)

/** For what a client needs to know before it signs in. */
export const openProcedure = open('calls')

/** For people without an account who read what was shared with them. */
export const readerProcedure = open('shares')

interface IdentifiedMeta extends Meta {
  access: Access
}

const identified = (meta: IdentifiedMeta, terms: CallTerms) =>
  t.procedure.meta(meta).use(translateErrors).use(identify(meta.access, terms))

/** For every other procedure: requires an identity with this access, for as long as a stream lasts. */
export const procedure = (access: Access, budget: Budget = 'calls', weight = 1) =>
  identified({ access, budget, weight, isKeyed: false }, { mayRemember: false })

/** As `procedure`, for a list in which a token of one project finds that project alone. */
export const listingProcedure = (access: Access) =>
  identified({ access, budget: 'calls', weight: 1, isKeyed: false }, { mayRemember: false, staysWithin: false })

/**
 * As `procedure`, for frequent calls that say nothing but PROJECT_NOT_FOUND to those who do not own the project in their
 * input. They need no statement to identify a user who is known.
 */
export const projectProcedure = (access: Access) =>
  identified({ access, budget: 'calls', weight: 1, isKeyed: false }, { mayRemember: true })

/** For mutations that create or decide something: a repeat with the same `Idempotency-Key` has no second effect. */
export const keyedProcedure = (access: Access, budget: Budget = 'calls', weight = 1) =>
  keyed(identified({ access, budget, weight, isKeyed: true }, { mayRemember: false }))

/** As `keyedProcedure` and `projectProcedure`. */
export const keyedProjectProcedure = (access: Access) =>
  keyed(identified({ access, budget: 'calls', weight: 1, isKeyed: true }, { mayRemember: true }))

const keyed = (base: ReturnType<typeof identified>) =>
  base.use(async ({ ctx, getRawInput, next }) => {
    const key = ctx.findIdempotencyKey()
    const idempotency = key === null ? null : { key, input: await getRawInput() }
    return next({ ctx: { actor: { ...ctx.actor, idempotency } } })
  })
