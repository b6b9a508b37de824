import {
  type DatabaseUnavailableKind,
  DomainError,
  type FieldIssue,
  listFieldIssues,
  maxInputIssues,
  messages,
  type Refusal,
} from '@plangate/core/errors'
import {
  DatabaseBusyError,
  DatabaseNotWritableError,
  DatabaseUnavailableError,
  DataDirectoryLostError,
  OutdatedProgramError,
} from '@plangate/database'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { type TRPC_ERROR_CODE_KEY, type TRPC_ERROR_CODE_NUMBER, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { ZodError } from 'zod'
import { codeByReason } from './error-table.ts'

/** Refusals of the transport: such a request never reaches core. */
type TransportRefusal =
  | { reason: 'PROCEDURE_NOT_FOUND' | 'METHOD_NOT_SUPPORTED' | 'UNSUPPORTED_MEDIA_TYPE'; details: null }
  /** The process takes no more requests; another one, or the next one, does. */
  | { reason: 'SERVER_STOPPING'; details: null }
  /** In bytes. */
  | { reason: 'PAYLOAD_TOO_LARGE'; details: { limit: number } }

export type WireRefusal = Refusal | TransportRefusal

/** The `data` of every error on the wire. Testing `reason` narrows `details`. */
export type WireErrorData = { code: TRPC_ERROR_CODE_KEY; httpStatus: number; requestId: string } & WireRefusal

export interface WireError {
  message: string
  code: TRPC_ERROR_CODE_NUMBER
  data: WireErrorData
}

/** A request, or a part of it, that has more than `limit` bytes. */
class TooLargeError extends Error {
  readonly limit: number

  constructor(limit: number) {
    super('a request is too large')
    this.name = 'TooLargeError'
    this.limit = limit
  }
}

/**
 * Returns the refusal of a request that is too large.
 *
 * @param limit in bytes
 * @param part what is too large
 */
export function refuseTooLarge(limit: number, part = 'body of the request'): TRPCError {
  const message = `The ${part} may have at most ${limit.toLocaleString('en-US')} bytes. Shorten it and try again.`
  return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message, cause: new TooLargeError(limit) })
}
/** A connection to the database is free again within seconds: no query may take longer. */
const overloaded: Refusal = { reason: 'OVERLOADED', details: { retryAfterSeconds: 5 } }

/** Wraps a domain error for tRPC, with the code of its reason. */
export function toTrpcError(error: DomainError): TRPCError {
  return new TRPCError({ code: codeByReason[error.reason], message: error.message, cause: error })
}

/** Returns the refusal that an error of core or of the database stands for; null for any other error. */
export function asRefusal(error: unknown): TRPCError | null {
  if (error instanceof DomainError) return toTrpcError(error)
  if (error instanceof DatabaseBusyError) return toTrpcError(new DomainError(overloaded, { cause: error }))
  if (!(error instanceof DatabaseUnavailableError)) return null
  const kind = kindOf(error)
  const details = kind === null ? null : { kind }
  return toTrpcError(new DomainError({ reason: 'DATABASE_UNAVAILABLE', details }, { cause: error }))
}

function kindOf(error: DatabaseUnavailableError): DatabaseUnavailableKind | null {
  if (error instanceof DatabaseNotWritableError) return 'cannot_write'
  if (error instanceof DataDirectoryLostError) return 'directory_lost'
  return error instanceof OutdatedProgramError ? 'newer_version' : null
}

/** Returns the seconds after which the call may be repeated; null for a refusal that does not say. */
export function retryAfterOf({ details }: WireRefusal): number | null {
  return details !== null && 'retryAfterSeconds' in details ? details.retryAfterSeconds : null
}

/** Returns the form in which an error leaves the server. An error that is not meant for the caller becomes INTERNAL. */
export function toWireError(error: TRPCError, requestId: string): WireError {
  const refusal = findRefusal(error)
  const masked = refusal.reason === 'INTERNAL'
  const code = masked ? codeByReason.INTERNAL : error.code
  return {
    message: masked ? messages.INTERNAL : describe(error, refusal),
    code: TRPC_ERROR_CODES_BY_KEY[code],
    data: { code, httpStatus: getHTTPStatusCodeFromError(new TRPCError({ code })), requestId, ...refusal },
  }
}

function findRefusal(error: TRPCError): WireRefusal {
  if (error.cause instanceof DomainError) return error.cause.refusal
  if (error.cause instanceof TooLargeError)
    return { reason: 'PAYLOAD_TOO_LARGE', details: { limit: error.cause.limit } }
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
      return { reason: 'INVALID_INPUT', details: { issues: listIssues(error.cause) } }
    case 'NOT_FOUND':
      return { reason: 'PROCEDURE_NOT_FOUND', details: null }
    case 'SERVICE_UNAVAILABLE':
      return { reason: 'SERVER_STOPPING', details: null }
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return { reason: error.code, details: null }
    default:
      return { reason: 'INTERNAL', details: null }
  }
}

function listIssues(cause: unknown): FieldIssue[] {
  return cause instanceof ZodError ? listFieldIssues(cause, maxInputIssues) : []
}

function describe(error: TRPCError, refusal: WireRefusal): string {
  if (refusal.reason !== 'INVALID_INPUT') return error.message
  const [first] = refusal.details.issues
  if (!first) return 'The request is not valid JSON or not a valid call. Check its format and try again.'
  return first.path ? `${first.path}: ${first.message}` : first.message
}
