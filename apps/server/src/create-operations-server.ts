import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serveHealth } from './http/serve-health.ts'
import type { Metrics } from './metrics/metrics.ts'

/** Milliseconds in which a request has to arrive. */
const requestTimeout = 10_000

export interface OperationsParts {
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>
  metrics: Pick<Metrics, 'print' | 'contentType'>
  log: FastifyBaseLogger
}

/** Returns the server for operators, on a port of its own: health checks and metrics in every role. */
export function createOperationsServer({ ping, metrics, log }: OperationsParts): FastifyInstance {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout,
  })
  serveHealth(server, ping)
  server.get('/metrics', async (_, reply) => {
    reply.header('cache-control', 'no-store').header('content-type', metrics.contentType)
    return metrics.print()
  })
  server.setNotFoundHandler((_, reply) => reply.status(404).send({ status: 'not found' }))
  return server
}
