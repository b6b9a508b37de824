import { DomainError } from '@plangate/core/errors'
import { TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { toTrpcError, toWireError } from '../errors/wire-error.ts'
import { logRefusal } from '../logging.ts'
import { minimalSecurityHeaders } from './minimal-security-headers.ts'
import { readPaths } from './read-paths.ts'

/** More calls than a screen makes at once are somebody else's work. */
const maxBatchSize = 10

/**
 * Refuses what must not reach a procedure, in tRPC's shape: requests that a page of another origin makes, bodies that
 * are not JSON (forms can be posted across origins without asking), bodies that are too large, paths that are none.
 */
export function guardRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (isCrossOrigin(request)) throw toTrpcError(new DomainError('FORBIDDEN'))
    if (hasForeignBody(request)) throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON.' })
    if (isMalformed(request)) throw new TRPCError({ code: 'BAD_REQUEST' })
  })
  server.setErrorHandler<FastifyError | TRPCError>((error, request, reply) =>
    refuse(request, reply, toTransportError(error)),
  )
  server.setNotFoundHandler(refuseUnknownProcedure)
}

/** Answers an address below /trpc that is none. */
export function refuseUnknownProcedure(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(request, reply, new TRPCError({ code: 'NOT_FOUND', message: 'There is no such procedure.' }))
}

/** For what Fastify refuses before any route is known, such as an address that cannot be decoded. */
export function refuseUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(request, reply.headers(minimalSecurityHeaders), toTransportError(error))
}

function isCrossOrigin({ headers, host }: FastifyRequest): boolean {
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host
}

function hasForeignBody({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  return !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')
}

/**
 * A batch that is too long; a path that is still encoded, which tRPC would decode once more and find other calls in; or
 * the parameters that tRPC takes in place of headers, which nothing here uses.
 */
function isMalformed(request: FastifyRequest): boolean {
  const paths = readPaths(request)
  if (paths.split(',').length > maxBatchSize || paths.includes('%')) return true
  return CalledQuery.safeParse(request.query).data?.connectionParams !== undefined
}

const CalledQuery = z.object({ connectionParams: z.unknown() })

const codeByStatus = new Map<number, TRPC_ERROR_CODE_KEY>([
  [400, 'BAD_REQUEST'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
])

function toTransportError(error: FastifyError | TRPCError): TRPCError {
  if (error instanceof TRPCError) return error
  const code = codeByStatus.get(error.statusCode ?? 500) ?? 'INTERNAL_SERVER_ERROR'
  return new TRPCError({ code, message: error.message, cause: error })
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: TRPCError): FastifyReply {
  logRefusal(request.log, error, undefined)
  const wire = toWireError(error, request.id)
  if (wire.data.reason === 'RATE_LIMITED') reply.header('retry-after', String(wire.data.details.retryAfterSeconds))
  return reply.status(wire.data.httpStatus).send({ error: wire })
}
