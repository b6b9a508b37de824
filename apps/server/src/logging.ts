import { trace } from '@opentelemetry/api'
import { DomainError, ProcessStoppingError } from '@plangate/core/errors'
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

/** The parts of an error that are logged: enough to find its cause. */
interface LoggedError {
  type: string
  /** Null for errors of other libraries and of Runners, which may quote a brief or a key. */
  message: string | null
  /** What went wrong with the model, for a Runner's failure. */
  kind: string | undefined
  /** The code of a driver or the system: "57P01", "ECONNREFUSED". */
  code: string | undefined
  frames: string[]
  cause: LoggedError | null
}

/** Errors whose messages are constants of our code and quote nothing that anybody sent. */
const ownErrors = [DomainError, DatabaseUnavailableError, ProviderResponseError, QueueWarning]

/** The form of error codes; anything else may quote input. */
const errorCode = /^[A-Z0-9_]{1,60}$/

/**
 * Creates a logger. Its lines contain no query string, body, header or message of another library, and so neither
 * briefs nor secrets.
 *
 * @param destination standard output when left out
 */
export function createLogger(level: string, destination?: DestinationStream): FastifyBaseLogger {
  return pino({ level, serializers: { err: describeError }, mixin: traceFields }, destination)
}

/** Connects a line with the trace that it was written in, if there is one. */
function traceFields(): { traceId?: string; spanId?: string } {
  const span = trace.getActiveSpan()?.spanContext()
  return span === undefined ? {} : { traceId: span.traceId, spanId: span.spanId }
}

function describeError(error: unknown): LoggedError | null {
  if (!(error instanceof Error)) return null
  const isOurs = ownErrors.some((kind) => error instanceof kind)
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

/**
 * Logs a failure of ours (status 500 and above) as an error with stack frames, and any other refusal as information.
 * What ends because the process is being stopped has not failed.
 */
export function logRefusal(log: FastifyBaseLogger, error: TRPCError, path: string | undefined): void {
  noteReason(log, error, path ?? null)
  const { httpStatus, reason } = toWireError(error, '').data
  const [procedure] = knownProcedures(path ?? '')
  if (error.cause instanceof ProcessStoppingError) log.info({ procedure }, 'ended by the stop of the process')
  else if (httpStatus >= 500) log.error({ err: error.cause ?? error, procedure, reason }, 'failed')
  else log.info({ procedure, reason }, 'refused')
}

/** The reasons of refusals, by the log of their request and the path of the call; null for the whole request. */
const reasons = new WeakMap<FastifyBaseLogger, Map<string | null, string>>()

const noReasons: ReadonlyMap<string | null, string> = new Map()

function noteReason(log: FastifyBaseLogger, error: TRPCError, path: string | null): void {
  const known = reasons.get(log) ?? new Map<string | null, string>()
  const isStop = error.cause instanceof ProcessStoppingError
  reasons.set(log, known.set(path, isStop ? 'SERVER_STOPPING' : toWireError(error, '').data.reason))
}

/** Returns why calls of a request were refused, by the path of the call; null stands for the whole request. */
export function reasonsOf(log: FastifyBaseLogger): ReadonlyMap<string | null, string> {
  return reasons.get(log) ?? noReasons
}

/**
 * Logs one line at the end of every request, also when its client has disconnected. The line contains the route and the
 * procedures, but not the URL, into which people may paste anything.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { method, log, params, routeOptions } = request
    const { path = '' } = CalledPath.safeParse(params).data ?? {}
    const asked = { method, route: routeOptions.url, procedures: knownProcedures(path) }
    reply.raw.once('close', () => {
      const { statusCode, elapsedTime } = reply
      const end = reply.raw.writableFinished ? 'answered' : 'disconnected'
      log.info({ ...asked, statusCode, ms: Math.round(elapsedTime) }, end)
    })
    done()
  })
}

const CalledPath = z.object({ path: z.string() })

/** Returns those names in "plans.get,plans.history" that are procedures. */
function knownProcedures(path: string): string[] {
  return path.split(',').filter(isKnownProcedure)
}

export function isKnownProcedure(path: string): boolean {
  return Object.hasOwn(appRouter._def.procedures, path)
}

/** True for a procedure whose answer stays open. */
export function isStream(path: string): boolean {
  return streams.has(path)
}

const ProcedureType = z.object({ _def: z.object({ type: z.string() }) })

const streams = new Set(
  Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, procedure]) => {
    const isProcedure = typeof procedure === 'function' && '_def' in procedure
    return isProcedure && ProcedureType.parse({ _def: procedure._def })._def.type === 'subscription' ? [path] : []
  }),
)
