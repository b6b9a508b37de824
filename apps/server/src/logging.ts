import { DomainError } from '@plangate/core/errors'
import { RunnerFailure } from '@plangate/core/runner'
import { DatabaseUnavailableError } from '@plangate/database'
import { QueueWarning } from '@plangate/database/queue'
import type { TRPCError } from '@trpc/server'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type DestinationStream, pino } from 'pino'
import { z } from 'zod'
import { toWireError } from './errors/wire-error.ts'
import { ProviderResponseError } from './identity/provider-keys.ts'
import { appRouter } from './router.ts'

/** What is kept of an error: enough to find it. */
interface LoggedError {
  type: string
  /** Null for errors that are not ours: a driver, a parser or a Runner may have quoted a brief or a key. */
  message: string | null
  /** Of a Runner's failure: what went wrong with the model. */
  kind: string | undefined
  /** Of a driver or the system: "57P01", "ECONNREFUSED". */
  code: string | undefined
  frames: string[]
  cause: LoggedError | null
}

/** Errors whose sentences stand in our code, and hold nothing that anybody has sent. */
const errorsOfOurs = [DomainError, DatabaseUnavailableError, ProviderResponseError, QueueWarning]

/** The form of every error code that is no sentence. */
const errorCode = /^[A-Z0-9_]{1,60}$/

/**
 * Logs hold no query, body, header or foreign words, so no brief and no secret gets into one.
 *
 * @param destination standard output when left out
 */
export function createLogger(level: string, destination?: DestinationStream): FastifyBaseLogger {
  return pino({ level, serializers: { err: describeError } }, destination)
}

function describeError(error: unknown): LoggedError | null {
  if (!(error instanceof Error)) return null
  const isOurs = errorsOfOurs.some((kind) => error instanceof kind)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    type: error.name,
    message: isOurs ? error.message : null,
    kind: error instanceof RunnerFailure ? error.kind : undefined,
    code: errorCode.test(code) ? code : undefined,
    frames: frames.map((frame) => frame.trim()),
    cause: describeError(error.cause),
  }
}

/** The one log-level policy: what is our fault is an error with its frames, what we refused is information. */
export function logRefusal(log: FastifyBaseLogger, error: TRPCError, path: string | undefined): void {
  const { httpStatus, reason } = toWireError(error, '').data
  const [procedure] = knownProcedures(path ?? '')
  if (httpStatus >= 500) log.error({ err: error.cause ?? error, procedure, reason }, 'failed')
  else log.info({ procedure, reason }, 'refused')
}

/**
 * One line per request when it is over, also when its client has left before the end. It names the route and the
 * procedures, and not the address: people paste all kinds of things into addresses.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { method, log, params, routeOptions } = request
    const { path = '' } = CalledPath.safeParse(params).data ?? {}
    const asked = { method, route: routeOptions.url, procedures: knownProcedures(path) }
    reply.raw.once('close', () => {
      const { statusCode, elapsedTime } = reply
      const end = reply.raw.writableFinished ? 'answered' : 'broken off'
      log.info({ ...asked, statusCode, ms: Math.round(elapsedTime) }, end)
    })
  })
}

const CalledPath = z.object({ path: z.string() })

/** Those of "plans.get,plans.history" that there are. */
function knownProcedures(path: string): string[] {
  return path.split(',').filter((name) => Object.hasOwn(appRouter._def.procedures, name))
}
