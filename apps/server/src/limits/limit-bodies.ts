import type { FastifyInstance, FastifyRequest } from 'fastify'
import { asRefusal, refuseTooLarge } from '../errors/wire-error.ts'
import { anonymousBodyBytes, maxBodyBytes } from '../http/body-limits.ts'
import type { Authenticate } from '../identity/authenticate.ts'

/**
 * Refuses bodies that are larger than a request may have, and all but small ones of callers who are not identified, before
 * the body is read.
 *
 * @param limitOf bytes that the body of a request may have
 */
export function limitBodies(
  server: FastifyInstance,
  identify: Authenticate,
  limitOf: (request: FastifyRequest) => number,
): void {
  // For bodies that do not state their length. Fastify counts those while it reads them.
  server.addHook('onRoute', (route) => {
    route.bodyLimit = maxBodyBytes
  })
  server.addHook('onRequest', async (request) => {
    const length = statedLength(request)
    if (length <= anonymousBodyBytes) return
    const limit = limitOf(request)
    if (Number.isFinite(length) && length > limit) throw refuseTooLarge(limit)
    try {
      await identify(request)
    } catch (error) {
      throw asRefusal(error) ?? error
    }
  })
}

/** Infinity for a body that is sent in chunks and does not state its length. */
function statedLength({ headers }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY
  return Number(headers['content-length'] ?? 0)
}
