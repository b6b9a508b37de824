import { DomainError, type FieldIssue } from '@plangate/core/errors'
import { TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuseTooLarge, toTrpcError, toWireError } from '../errors/wire-error.ts'
import { logRefusal } from '../logging.ts'
import { maxBodyBytes } from './body-limits.ts'
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
  let isStopping = false
  server.addHook('preClose', async () => {
    isStopping = true
  })
  server.addHook('onRequest', (request, _, done) => {
    const refusal = isStopping ? stopping() : findRefusal(request)
    if (refusal === null) done()
    else done(refusal)
  })
  answerTransportErrors(server)
  server.setNotFoundHandler(refuseUnknownProcedure)
}

/** Answers requests that are refused before they reach a procedure, in tRPC's format. */
export function answerTransportErrors(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError | TRPCError>((error, request, reply) =>
    refuse(request, reply, toTransportError(error)),
  )
}

const stopping = () =>
  new TRPCError({
    code: 'SERVICE_UNAVAILABLE',
    message: 'This server is stopping. Send the request again in a moment.',
  })

function findRefusal(request: FastifyRequest): TRPCError | null {
  if (!isHost(request.headers.host) || !isHost(request.host)) return toTrpcError(invalidHost)
  // The Request that tRPC makes cannot have this method.
  if (request.method === 'TRACE') return new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'Use GET or POST.' })
  if (isCrossOrigin(request)) return toTrpcError(new DomainError('FORBIDDEN'))
  if (hasForeignBody(request)) return foreignBody()
  const issue = findMalformation(request)
  return issue && toTrpcError(new DomainError({ reason: 'INVALID_INPUT', details: { issues: [issue] } }))
}

const foreignBody = () =>
  new TRPCError({
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as JSON, with the content type application/json.',
  })

const invalidHost = new DomainError({
  reason: 'INVALID_INPUT',
  details: { issues: [{ path: 'host', message: 'the header has to be a host name, with a port if needed' }] },
})

/** tRPC makes a URL of it, which fails for anything else. HTTP/1.0 allows a request without it. */
function isHost(host: string | undefined): boolean {
  return !host || /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)
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
 * Finds a batch with too many calls; a path that is still encoded, because tRPC would decode it again and find other
 * calls; and tRPC's connection parameters, which replace headers and are not used here.
 */
function findMalformation(request: FastifyRequest): FieldIssue | null {
  const paths = readPaths(request)
  const calls = paths.split(',').length
  if (calls > maxBatchSize)
    return { path: 'batch', message: `a batch may hold at most ${maxBatchSize} calls, and this one holds ${calls}` }
  if (paths.includes('%')) return { path: 'path', message: 'the names of procedures are encoded twice' }
  if (CalledQuery.safeParse(request.query).data?.connectionParams === undefined) return null
  return { path: 'connectionParams', message: 'connection parameters are not supported: send headers' }
}

const CalledQuery = z.object({ connectionParams: z.unknown().optional() })

const codeByStatus = new Map<number, TRPC_ERROR_CODE_KEY>([
  [400, 'BAD_REQUEST'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
])

function toTransportError(error: FastifyError | TRPCError): TRPCError {
  if (error instanceof TRPCError) return error
  if (error.statusCode === 413) return refuseTooLarge(maxBodyBytes)
  const code = codeByStatus.get(error.statusCode ?? 500) ?? 'INTERNAL_SERVER_ERROR'
  return new TRPCError({ code, message: error.message, cause: error })
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: TRPCError): FastifyReply {
  logRefusal(request.log, error, undefined)
  const wire = toWireError(error, request.id)
  return reply
    .headers(retryAfterHeader([error]))
    .status(wire.data.httpStatus)
    .header('cache-control', 'no-store')
    .send({ error: wire })
}
