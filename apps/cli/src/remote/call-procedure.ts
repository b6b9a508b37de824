import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { describeUnreachable } from './describe-unreachable.ts'
import type { RemoteServer } from './server-settings.ts'

export interface RemoteCall {
  /** "builds.authorize" */
  path: string
  type: 'query' | 'mutation'
  input: unknown
}

/** Why a server refuses a call, in the words of the server. Newer servers may know more reasons than this program. */
export interface RemoteRefusal {
  /** Of HTTP. */
  status: number
  reason: string
  message: string
  details: unknown
}

export type RemoteAnswer = { data: unknown } | { refusal: RemoteRefusal }

/** A server answers a permit within milliseconds; a network that needs longer than this is as good as down. */
const timeoutMillis = 10_000

const Answer = z.object({ result: z.object({ data: z.unknown() }) })
const Refused = z.object({ error: z.object({ message: z.string(), data: z.looseObject({ reason: z.string() }) }) })

/**
 * Calls one procedure over HTTP. Follows no redirect, so that the token goes to its own server only.
 *
 * @throws {CommandFailure} `unreachable` when there is no answer in time, or one that is not from Plangate
 */
export async function callProcedure(
  server: RemoteServer,
  call: RemoteCall,
  signal: AbortSignal,
  timeout = timeoutMillis,
): Promise<RemoteAnswer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
  const { status, body } = await read(toRequest(server, call, limit)).catch((cause) => {
    signal.throwIfAborted()
    throw new CommandFailure(exitCodes.unreachable, describeUnreachable(server.url.origin, cause), { cause })
  })
  const answer = parseAnswer(status, body)
  if (answer !== null) return answer
  throw new CommandFailure(exitCodes.unreachable, `${server.url.origin} answers ${status}, but not like Plangate.`)
}

function toRequest({ url, token }: RemoteServer, { path, type, input }: RemoteCall, signal: AbortSignal): Request {
  const address = new URL(`trpc/${path}`, url)
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` })
  const init = { headers, signal, redirect: 'error' } as const
  const written = JSON.stringify(input)
  if (type === 'query') {
    if (written !== undefined) address.searchParams.set('input', written)
    return new Request(address, init)
  }
  headers.set('content-type', 'application/json')
  return new Request(address, { ...init, method: 'POST', body: written ?? null })
}

async function read(request: Request): Promise<{ status: number; body: string }> {
  const response = await fetch(request)
  return { status: response.status, body: await response.text() }
}

/** Returns null for what Plangate does not answer. */
function parseAnswer(status: number, body: string): RemoteAnswer | null {
  const json = parseJson(body)
  const answer = Answer.safeParse(json)
  if (status === 200 && answer.success) return answer.data.result
  const refused = Refused.safeParse(json)
  if (!refused.success) return null
  const { message, data } = refused.data.error
  return { refusal: { status, reason: data.reason, message, details: data['details'] ?? null } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
