import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serveHealth } from './http/serve-health.ts'

/** Milliseconds in which a request has to arrive. */
const requestTimeout = 10_000

/** Returns the server for operators, on a port of its own: health checks in every role. */
export function createOperationsServer(ping: () => Promise<void>, log: FastifyBaseLogger): FastifyInstance {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout,
  })
  serveHealth(server, ping)
  server.setNotFoundHandler((_, reply) => reply.status(404).send({ status: 'not found' }))
  return server
}
