import type { UserId } from '@plangate/core/schemas'
import type { Services } from '@plangate/core/services'
import { DatabaseUnavailableError } from '@plangate/database'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asRefusal } from '../errors/wire-error.ts'
import type { Authenticate } from '../identity/authenticate.ts'
import { networkOf } from './network-of.ts'
import { OpenStreams } from './open-streams.ts'
import { accountOf, chargesOf, type RateLimits } from './rate-limits.ts'
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
 * once, with all its calls, for its address and for its user. Without an identified user only the address is charged;
 * the procedure then refuses the call.
 */
export function limitCalls(server: FastifyInstance, { limits, services, identify }: CallLimiter): void {
  const streams = new OpenStreams()
  const isLimited = Object.values(limits).some((limit) => limit !== null)
  server.addHook('onRequest', async (request, reply) => {
    const calls = readCalls(request)
    if (!isLimited && !calls.isStream) return
    const address = networkOf(request.ip)
    try {
      services.limits.refuseOver(accountOf('address', address))
      const user = await findUser(request, identify)
      if (calls.isStream) holdStream(streams, reply, address, user)
      await services.limits.count(listCharges(limits, calls, address, user))
    } catch (error) {
      // Open procedures need no database and are answered without one. Others would only wait for it again.
      if (!(calls.areOpen && error instanceof DatabaseUnavailableError)) throw asRefusal(error) ?? error
    }
  })
}

async function findUser(request: FastifyRequest, identify: Authenticate): Promise<UserId | null> {
  try {
    return (await identify(request)).userId
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error
    return null
  }
}

function listCharges(limits: RateLimits, calls: Calls, address: string, user: UserId | null) {
  const ofAddress = chargesOf(limits, 'address', address, calls.all)
  if (user === null) return ofAddress
  return [...ofAddress, ...chargesOf(limits, 'user', user, calls.all), ...chargesOf(limits, 'plans', user, calls.plans)]
}

function holdStream(streams: OpenStreams, reply: FastifyReply, address: string, user: UserId | null): void {
  // A connection that has closed already would never release its stream.
  if (reply.raw.closed) return
  const ofAddress = { name: accountOf('address', address), max: maxStreams.address }
  const ofUser = user === null ? [] : [{ name: accountOf('user', user), max: maxStreams.user }]
  reply.raw.once('close', streams.open([ofAddress, ...ofUser]))
}
