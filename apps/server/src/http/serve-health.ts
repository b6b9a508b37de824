import type { FastifyInstance } from 'fastify'
import { whyNotReady } from '../errors/why-not-ready.ts'

/** Adds `/healthz` (the process runs) and `/readyz` (the database answers as well, and can write). */
export function serveHealth(server: FastifyInstance, ping: () => Promise<void>): void {
  server.get('/healthz', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'alive' }
  })
  server.get('/readyz', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await ping()
      return { status: 'ready' }
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.status(503).send({ status: whyNotReady(error) })
    }
  })
}
