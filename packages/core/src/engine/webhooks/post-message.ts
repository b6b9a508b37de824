import { lookup as lookUp } from 'node:dns'
import { type IncomingMessage, request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { DeliveryProblem } from '../../domain/schemas/index.ts'
import type { AttemptResult } from '../data/webhook-deliveries.ts'
import type { ReachableAddresses } from './reachable-addresses.ts'

export interface MessageToPost {
  url: string
  headers: Record<string, string>
  body: string
}

/** Bytes of an answer that are read and thrown away before its connection is closed. */
const maxAnswerBytes = 16_384

/** A host has no address that may be reached. */
class UnreachableAddressError extends Error {
  override readonly name = 'UnreachableAddressError'
}

/**
 * Posts a message, and follows no redirect. The addresses of the host are checked when the connection is made, and it goes
 * to one of those: a name that has another address the next time cannot get around the check.
 *
 * @param signal ends the attempt
 */
export async function postMessage(
  { url, headers, body }: MessageToPost,
  addresses: ReachableAddresses,
  signal: AbortSignal,
): Promise<AttemptResult> {
  if (addresses.findObjection(url) !== null) return { status: null, problem: 'address' }
  const to = new URL(url)
  const isHttps = to.protocol === 'https:'
  const answered = Promise.withResolvers<AttemptResult>()
  const fail = (error: Error) => answered.resolve({ status: null, problem: findProblem(error, signal) })
  const lookup = lookUpWithin(addresses, isHttps ? 'https:' : 'http:')
  const asked = (isHttps ? requestByHttps : requestByHttp)(to, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    // A connection of its own, which ends with the answer.
    agent: false,
    lookup,
    signal,
  })
  asked.on('error', fail)
  asked.on('close', () => fail(new Error('closed without an answer')))
  asked.on('response', (response) => {
    answered.resolve(judge(response.statusCode ?? 0))
    discard(response)
  })
  asked.end(body)
  return answered.promise
}

function judge(status: number): AttemptResult {
  if (status >= 200 && status < 300) return { status, problem: null }
  return { status, problem: status >= 300 && status < 400 ? 'redirect' : 'status' }
}

/** Reads what an answer says besides its status, but not without end. */
function discard(response: IncomingMessage): void {
  let bytes = 0
  response.on('error', () => {})
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxAnswerBytes) response.destroy()
  })
}

/** Finds those addresses of a host that may be reached. */
function lookUpWithin(addresses: ReachableAddresses, protocol: 'https:' | 'http:'): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const reachable = found.filter(({ address }) => addresses.includes(address, protocol))
      const [first] = reachable
      if (first === undefined) return done(new UnreachableAddressError(), [])
      return options.all ? done(null, reachable) : done(null, first.address, first.family)
    })
  }
}

function findProblem(error: Error, signal: AbortSignal): DeliveryProblem {
  if (signal.aborted) return 'timeout'
  if (error instanceof UnreachableAddressError) return 'address'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'].includes(code)) return 'name'
  return /CERT|SIGNATURE|ISSUER/.test(code) ? 'certificate' : 'connection'
}
