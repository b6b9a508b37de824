import { findJson } from '@plangate/core/schemas'
import { type AnyTRPCRouter, getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toWireError, type WireError } from '../errors/wire-error.ts'
import { logRefusal } from '../logging.ts'
import { listPlainProcedures, type PlainCalls, readPlainCalls } from './read-plain-calls.ts'
import { retryAfterHeader } from './retry-after-header.ts'

export interface CallHandling {
  router: AnyTRPCRouter
  /** Returns what the procedures of a request get. */
  createContext(request: FastifyRequest, calls: number): unknown
}

type Outcome = { data: unknown } | { error: TRPCError }
type Answer = { result: { data: unknown } } | { error: WireError }

/**
 * Answers plain queries and mutations with the status, headers and body of tRPC's own adapter, but without the Request,
 * Response and stream that it makes for each. All other requests go on to that adapter; a test compares both.
 */
export function answerCalls(server: FastifyInstance, handling: CallHandling): void {
  const procedures = listPlainProcedures(handling.router)
  server.addHook('preHandler', (request, reply, done) => {
    const calls = readPlainCalls(request, procedures)
    if (calls === null) return done()
    callAll(request, reply, calls, handling)
      .then((outcomes) => send(reply, outcomes, calls.isBatch))
      .catch(done)
  })
}

function callAll(
  request: FastifyRequest,
  reply: FastifyReply,
  { calls, type, readInput }: PlainCalls,
  { createContext }: CallHandling,
): Promise<Outcome[]> {
  const ctx = createContext(request, calls.length)
  const signal = abortedWith(reply)
  const call = async ({ path, procedure }: PlainCalls['calls'][number], batchIndex: number): Promise<Outcome> => {
    const getRawInput = async () => readInput(batchIndex)
    try {
      return { data: await procedure({ path, type, ctx, signal, batchIndex, getRawInput }) }
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause)
      logRefusal(request.log, error, path)
      return { error }
    }
  }
  return Promise.all(calls.map(call))
}

/** Returns a signal that is aborted when the client disconnects before it is answered. */
function abortedWith({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}

function send(reply: FastifyReply, outcomes: readonly Outcome[], isBatch: boolean): void {
  const answers = outcomes.map((outcome) => toAnswer(outcome, reply.request.id))
  const texts = answers.map(write)
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []))
  reply
    .status(getHTTPStatusCode(answers))
    .headers({ ...headers, ...retryAfterHeader(errors) })
    // With a serializer, Fastify leaves the content type as it is.
    .serializer(asItIs)
    .send(isBatch ? `[${texts.join()}]` : texts.join())
}

function toAnswer(outcome: Outcome, requestId: string): Answer {
  return 'error' in outcome ? { error: toWireError(outcome.error, requestId) } : { result: { data: outcome.data } }
}

/** Returns what `JSON.stringify` returns. Services keep the text of some answers. */
function write(answer: Answer): string {
  const text = 'error' in answer ? null : findJson(answer.result.data)
  return text === null ? JSON.stringify(answer) : `{"result":{"data":${text}}}`
}

const headers = { 'cache-control': 'no-store', vary: 'trpc-accept, accept', 'content-type': 'application/json' }

const asItIs = (text: string) => text
