import type { TRPCError } from '@trpc/server'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type DestinationStream, pino } from 'pino'
import { toWireError } from './errors/wire-error.ts'

/** What is kept of an error: enough to find it. */
type LoggedError = {
  type: string
  message: string
  stack: string
  cause: LoggedCause | null
}

/** A cause is not ours: a driver, a parser or a Runner may have quoted a brief in its message, which is left out. */
interface LoggedCause {
  type: string
  code: unknown
  frames: string[]
  cause: LoggedCause | null
}

/**
 * Logs hold no query, body, header or words of a cause, so no brief and no secret gets into one.
 *
 * @param destination standard output when left out
 */
export function createLogger(level: string, destination?: DestinationStream): FastifyBaseLogger {
  return pino({ level, serializers: { err: describeError } }, destination)
}

function describeError({ name, message, stack, cause }: Error): LoggedError {
  return { type: name, message, stack: stack ?? '', cause: describeCause(cause) }
}

function describeCause(error: unknown): LoggedCause | null {
  if (!(error instanceof Error)) return null
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    frames: frames.map((frame) => frame.trim()),
    cause: describeCause(error.cause),
  }
}

/** The one log-level policy: what is our fault is an error with its stack, what we refused is information. */
export function logRefusal(log: FastifyBaseLogger, error: TRPCError, procedure: string | undefined): void {
  const { httpStatus, reason } = toWireError(error, '').data
  if (httpStatus >= 500) log.error({ err: error.cause ?? error, procedure, reason }, 'failed')
  else log.info({ procedure, reason }, 'refused')
}

/** One line per request, without its query string, when it is over: also when its client has left before the end. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ method, url, log }, reply) => {
    reply.raw.once('close', () => {
      const { statusCode, elapsedTime } = reply
      const end = reply.raw.writableFinished ? 'answered' : 'broken off'
      log.info({ method, path: url.split('?')[0], statusCode, ms: Math.round(elapsedTime) }, end)
    })
  })
}
