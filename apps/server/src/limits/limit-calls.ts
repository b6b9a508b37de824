import { DomainError } from '@plangate/core/errors'
import type { Services } from '@plangate/core/services'
import { DatabaseUnavailableError } from '@plangate/database'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asRefusal } from '../errors/wire-error.ts'
import type { Authenticate, Identity } from '../identity/authenticate.ts'
import { KnownCredentials } from './known-credentials.ts'
import { networkOf } from './network-of.ts'
import { OpenStreams } from './open-streams.ts'
import { type AddressKind, accountOf, chargesOf, chargesOfAddress, type RateLimits } from './rate-limits.ts'
import { type Calls, readCalls } from './read-calls.ts'

/** Streams that one process keeps open at the same time. */
export const maxStreams = { user: 20, address: 200 } as const

export interface CallLimiter {
  limits: RateLimits
  services: Pick<Services, 'limits'>
  identify: Authenticate
}

/**
 * Refuses callers who make too many calls or keep too many streams open, before any procedure runs. A request counts
 * once, with all its calls, for its user and for its address. An address counts callers who are not identified apart, so
 * that they stop nobody who is signed in; the procedure then refuses their calls. Their streams are refused here: later,
 * the status would have been sent.
 */
export function limitCalls(server: FastifyInstance, { limits, services, identify }: CallLimiter): void {
  const streams = new OpenStreams()
  const findCaller = createFindCaller(services, identify)
  const isLimited = Object.values(limits).some((limit) => limit !== null)
  server.addHook('onRequest', async (request, reply) => {
    const calls = readCalls(request)
    if (!isLimited && !calls.isStream) return
    const address = networkOf(request.ip)
    try {
      const { identity, kind, refusal } = await findCaller(request, address)
      await services.limits.count(listCharges(limits, calls, { address, kind, identity }))
      if (!calls.isStream) return
      if (identity === null) throw refusal
      holdStream(streams, reply, address, identity)
    } catch (error) {
      // Calls that need no database are answered without one. Others would only wait for it again.
      if (!(calls.needNothing && error instanceof DatabaseUnavailableError)) throw asRefusal(error) ?? error
    }
  })
}

/** Who sent a request, as far as its headers say. */
interface Caller {
  identity: Identity | null
  kind: AddressKind
  /** Why nobody was identified. */
  refusal: unknown
}

/**
 * Returns a function that identifies callers. While an address has sent too many invalid credentials, no further ones of
 * that address are tried, except those that have been accepted before.
 */
function createFindCaller({ limits }: Pick<Services, 'limits'>, identify: Authenticate) {
  const known = new KnownCredentials()
  return async (request: FastifyRequest, address: string): Promise<Caller> => {
    const { authorization: credential } = request.headers
    if (credential !== undefined && !known.has(credential)) limits.refuseOver(accountOf('guesses', address))
    try {
      const identity = await identify(request, { mayRemember: true })
      if (credential !== undefined) known.remember(credential)
      return { identity, kind: 'address', refusal: null }
    } catch (refusal) {
      if (refusal instanceof DatabaseUnavailableError) throw refusal
      const isInvalid = refusal instanceof DomainError && refusal.reason === 'UNAUTHENTICATED'
      if (credential === undefined || !isInvalid) return { identity: null, kind: 'anonymous', refusal }
      known.forget(credential)
      return { identity: null, kind: 'guesses', refusal }
    }
  }
}

function listCharges(
  limits: RateLimits,
  calls: Calls,
  { address, kind, identity }: Pick<Caller, 'kind' | 'identity'> & { address: string },
) {
  const ofAddress = [
    ...chargesOfAddress(limits, kind, address, calls.all),
    ...chargesOf(limits, 'shares', address, calls.shares),
  ]
  if (identity === null) return ofAddress
  const { userId } = identity
  return [
    ...chargesOf(limits, 'user', userId, calls.all),
    ...chargesOf(limits, 'plans', userId, calls.plans),
    ...chargesOf(limits, 'documents', userId, calls.documents),
    ...ofAddress,
  ]
}

function holdStream(streams: OpenStreams, reply: FastifyReply, address: string, { userId }: Identity): void {
  // A connection that has closed already would never release its stream.
  if (reply.raw.closed) return
  const ofAddress = { name: accountOf('address', address), max: maxStreams.address }
  const ofUser = { name: accountOf('user', userId), max: maxStreams.user }
  reply.raw.once('close', streams.open([ofUser, ofAddress]))
}
