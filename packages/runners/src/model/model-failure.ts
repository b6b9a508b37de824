import { findRunnerFailure, RunnerFailure, type RunnerFailureKind } from '@plangate/core/runner'
import { APICallError, InvalidResponseDataError, NoOutputGeneratedError, StreamProviderError } from 'ai'
import { z } from 'zod'
import { retryAfterSeconds } from './retry-after.ts'

/** Converts an error of the AI SDK or of Node. Drops its message, because such messages quote prompts and answers. */
export function modelFailure(error: unknown): RunnerFailure {
  return (
    failureOfStatus(error) ??
    findRunnerFailure(error) ??
    failureOfStream(error) ??
    failureOfNetwork(error) ??
    new RunnerFailure('unreadable')
  )
}

/** Whether the server refused the request itself, perhaps for a part of it that it does not know. */
export function refusesRequest(error: unknown): boolean {
  if (!APICallError.isInstance(error) && !StreamProviderError.isInstance(error)) return false
  const { statusCode } = error
  return (statusCode === 400 || statusCode === 422) && !isOutOfCredit(error.data)
}

function failureOfStatus(error: unknown): RunnerFailure | null {
  if (!APICallError.isInstance(error) && !StreamProviderError.isInstance(error)) return null
  const { statusCode } = error
  // A body that breaks off is reported with its original status of 200.
  if (statusCode === undefined || statusCode < 300) return null
  return new RunnerFailure(isOutOfCredit(error.data) ? 'out_of_credit' : kindOfStatus(statusCode), {
    retryAfterSeconds: 'responseHeaders' in error ? retryAfterSeconds(error.responseHeaders?.['retry-after']) : null,
    detail: `HTTP ${statusCode}`,
  })
}

function kindOfStatus(status: number): RunnerFailureKind {
  const known: Partial<Record<number, RunnerFailureKind>> = {
    401: 'unauthorized',
    402: 'out_of_credit',
    403: 'unauthorized',
    408: 'timeout',
    429: 'rate_limited',
    501: 'rejected',
    503: 'overloaded',
    504: 'timeout',
    529: 'overloaded',
  }
  return known[status] ?? (status >= 500 ? 'server' : 'rejected')
}

/**
 * OpenAI answers 429 both when the caller should wait and when the account has no credit left. Anthropic answers 400 for
 * an account without credit, and says so in the message only.
 */
const OutOfCredit = z.object({
  error: z.union([
    z.object({ code: z.enum(['insufficient_quota', 'billing_hard_limit_reached']) }),
    z.object({ type: z.literal('billing_error') }),
    z.object({ message: z.string().regex(/credit balance is too low/i) }),
  ]),
})

function isOutOfCredit(data: unknown): boolean {
  return OutOfCredit.safeParse(data).success
}

function failureOfStream(error: unknown): RunnerFailure | null {
  if (NoOutputGeneratedError.isInstance(error) || InvalidResponseDataError.isInstance(error))
    return new RunnerFailure('connection', { detail: 'broken off' })
  return StreamProviderError.isInstance(error) ? new RunnerFailure('server') : null
}

/** Node's codes for failed connections, such as ECONNRESET, UND_ERR_SOCKET, CERT_HAS_EXPIRED. */
const networkCode = /^[A-Z][A-Z0-9_]+$/

function failureOfNetwork(error: unknown): RunnerFailure | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && networkCode.test(current.code)) {
      const isTimeout = /^(ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/.test(current.code)
      return new RunnerFailure(isTimeout ? 'timeout' : 'connection', { detail: current.code })
    }
  }
  return null
}
