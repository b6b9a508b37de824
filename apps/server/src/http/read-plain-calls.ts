import { type AnyTRPCProcedure, type AnyTRPCRouter, TRPCError } from '@trpc/server'
import type { FastifyRequest } from 'fastify'
import { readPaths } from './read-paths.ts'

type PlainMethod = 'GET' | 'POST'

/** The procedures that a method may call, by path. */
export type PlainProcedures = Readonly<Record<PlainMethod, ReadonlyMap<string, AnyTRPCProcedure>>>

/** One query or mutation, or a batch of several, in a request with nothing unusual about it. */
export interface PlainCalls {
  isBatch: boolean
  type: 'query' | 'mutation'
  calls: readonly { path: string; procedure: AnyTRPCProcedure }[]
  /**
   * Returns the input of the call at `index`. The first one parses the inputs of all.
   *
   * @throws {TRPCError} BAD_REQUEST
   */
  readInput(index: number): unknown
}

export function listPlainProcedures(router: AnyTRPCRouter): PlainProcedures {
  const all = Object.entries<unknown>(router._def.procedures).flatMap(([path, procedure]) =>
    isProcedure(procedure) ? [[path, procedure] as const] : [],
  )
  const ofType = (type: PlainCalls['type']) => new Map(all.filter(([, { _def }]) => _def.type === type))
  return { GET: ofType('query'), POST: ofType('mutation') }
}

function isProcedure(value: unknown): value is AnyTRPCProcedure {
  return typeof value === 'function' && '_def' in value
}

/**
 * Returns the calls of a request; null when it has to be answered by tRPC's own adapter: for streams and forms, and for
 * everything that is unknown, wrong or rare, so that only that adapter decides on its answer.
 */
export function readPlainCalls(request: FastifyRequest, procedures: PlainProcedures): PlainCalls | null {
  const { method } = request
  if ((method !== 'GET' && method !== 'POST') || !isPlain(request)) return null
  const params = new URLSearchParams(request.url.split('?').slice(1).join('?'))
  const isBatch = params.get('batch') === '1'
  const paths = readPaths(request)
  const calls = findProcedures(isBatch ? paths.split(',') : [paths], procedures[method])
  if (calls === null || params.has('connectionParams')) return null
  // tRPC treats an empty query parameter as missing, but not an empty body.
  const written = method === 'GET' ? params.get('input') || null : (request.body ?? '')
  if (written !== null && (typeof written !== 'string' || written.startsWith(byteOrderMark))) return null
  return { isBatch, type: method === 'GET' ? 'query' : 'mutation', calls, readInput: createReadInput(written, isBatch) }
}

/** tRPC would remove it from a body. */
const byteOrderMark = '\uFEFF'

/** Whether the head of a request leaves tRPC no choice but one JSON document in, one JSON document out. */
function isPlain({ method, url, headers }: FastifyRequest): boolean {
  const { host = 'localhost', accept = '', 'content-type': type = method === 'GET' ? json : '' } = headers
  const hasPlainUrl = /^\/[^#]*$/.test(url) && URL.canParse(url, `http://${host}`)
  const takesJson = headers['trpc-accept'] === undefined && !accept.includes('application/jsonl')
  return hasPlainUrl && takesJson && type.startsWith(json)
}

const json = 'application/json'

/** Returns null if one of them cannot be called this way. */
function findProcedures(paths: readonly string[], known: PlainProcedures[PlainMethod]): PlainCalls['calls'] | null {
  const calls = paths.flatMap((path) => {
    const procedure = known.get(path)
    return procedure === undefined ? [] : [{ path, procedure }]
  })
  return calls.length === paths.length ? calls : null
}

/** Nothing is parsed before a procedure asks for its input: callers who may not call it get the refusal for that. */
function createReadInput(written: string | null, isBatch: boolean): PlainCalls['readInput'] {
  let parsed: { inputs: unknown } | null = null
  return (index) => {
    parsed ??= { inputs: parse(written) }
    const { inputs } = parsed
    if (!isBatch || inputs === undefined) return inputs
    if (isObject(inputs)) return inputs[index]
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'the inputs of a batch have to be an object' })
  }
}

function parse(written: string | null): unknown {
  try {
    return written === null ? undefined : JSON.parse(written)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
