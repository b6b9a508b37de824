import type { FastifyInstance, FastifyRequest } from 'fastify'
import { asRefusal, refuseTooLarge } from '../errors/wire-error.ts'
import { anonymousBodyBytes, bodyLimitOf, maxBodyBytes } from '../http/body-limits.ts'
import { readPaths } from '../http/read-paths.ts'
import type { Authenticate } from '../identity/authenticate.ts'

/**
 * Refuses bodies that are larger than any input of the called procedure, and all but small ones of callers who are not
 * identified, before the body is read. A batch may have as much as the largest of its calls.
 */
export function limitBodies(server: FastifyInstance, identify: Authenticate): void {
  // For bodies that do not state their length. Fastify counts those while it reads them.
  server.addHook('onRoute', (route) => {
    route.bodyLimit = maxBodyBytes
  })
  server.addHook('onRequest', async (request) => {
    const length = statedLength(request)
    if (length <= anonymousBodyBytes) return
    const limit = Math.max(...readPaths(request).split(',').map(bodyLimitOf))
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
