import { DomainError } from '@plangate/core/errors'
import { TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { toTrpcError, toWireError } from '../errors/wire-error.ts'
import { logRefusal } from '../logging.ts'
import { minimalSecurityHeaders } from './minimal-security-headers.ts'
import { readPaths } from './read-paths.ts'
import { retryAfterHeader } from './retry-after-header.ts'

/** No screen makes more calls at once. */
const maxBatchSize = 10

/**
 * Refuses requests that must not reach a procedure, in tRPC's format: requests by a page of another origin, bodies that
 * are not JSON (browsers post forms across origins without a preflight), bodies that are too large, malformed paths.
 */
export function guardRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (isCrossOrigin(request)) throw toTrpcError(new DomainError('FORBIDDEN'))
    if (hasForeignBody(request))
      throw new TRPCError({
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'Send the body as JSON, with the content type application/json.',
      })
    if (isMalformed(request)) throw new TRPCError({ code: 'BAD_REQUEST' })
  })
  server.setErrorHandler<FastifyError | TRPCError>((error, request, reply) =>
    refuse(request, reply, toTransportError(error)),
  )
  server.setNotFoundHandler(refuseUnknownProcedure)
}

/** Answers a path below /trpc that is not a procedure. */
export function refuseUnknownProcedure(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(
    request,
    reply,
    new TRPCError({ code: 'NOT_FOUND', message: 'This procedure does not exist. Check its name.' }),
  )
}

/** Answers what Fastify refuses before routing, such as a path that cannot be decoded. */
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
 * True for a batch with too many calls; for a path that is still encoded, because tRPC would decode it again and find
 * other calls; and for tRPC's connection parameters, which replace headers and are not used here.
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
  return reply
    .headers(retryAfterHeader([error]))
    .status(wire.data.httpStatus)
    .send({ error: wire })
}
