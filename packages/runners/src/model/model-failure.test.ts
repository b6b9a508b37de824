import { inspect } from 'node:util'
import { DomainError, type RefusalReason } from '@plangate/core/errors'
import { requestDraft } from '@plangate/core/planning'
import { findRunnerFailure, type RunnerFailure } from '@plangate/core/runner'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createModelRunner } from './index.ts'
import { type ModelProvider, modelProviders } from './providers.ts'
import { answersEndlessly, answersWith, failsWith, respondsWith, startsAnswer } from './testing/behaviours.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { type Behaviour, type ModelCall, ModelServer } from './testing/model-server.ts'

/** Part of the key, of the brief and of everything the server sends; must not appear in any error. */
const canary = 'canary-5f0e'
const apiKey = `sk-${canary}`
const request = { brief: markedBrief(canary), regeneration: null }
const json = JSON.stringify(await goodDraft(request.brief))
let server: ModelServer
let printed: Mock[]

beforeAll(async () => {
  server = await ModelServer.start(answersWith(''))
})
beforeEach(() => {
  server.calls.length = 0
  printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(process, 'emitWarning')]
})
afterEach(() => {
  for (const print of printed) expect(print).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  vi.useRealTimers()
})
afterAll(() => server[Symbol.asyncDispose]())

interface Refusal {
  error: DomainError
  failure: RunnerFailure | null
}

/** Requests a plan and returns its refusal. Fails unless that is a DomainError without the canary and the prompt. */
async function refusal(provider: ModelProvider, signal = new AbortController().signal): Promise<Refusal> {
  const limits = { signal, timeoutSeconds: 60 }
  const [settled] = await Promise.allSettled([requestDraft(server.runner(provider, { apiKey }), request, limits)])
  const error: unknown = settled.status === 'rejected' ? settled.reason : null
  if (!(error instanceof DomainError)) throw new Error('not refused with a DomainError', { cause: settled })
  const everything = inspect(error, { depth: null, showHidden: true, maxStringLength: null })
  expect(everything).not.toContain(canary)
  expect(everything).not.toContain('You plan software projects')
  return { error, failure: findRunnerFailure(error) }
}

const message = `invalid key ${apiKey}`

/** An error that quotes the request, as some servers do. */
function failsQuoting(status: number, headers: Record<string, string> = {}): Behaviour {
  return (call) => failsWith(status, `${message} ${call.instructions} ${call.data}`, headers)(call)
}

const outOfCredit: Behaviour = ({ response }) => {
  response.writeHead(429, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message: canary, type: 'insufficient_quota', code: 'insufficient_quota' } }))
}

function resets({ response }: ModelCall): void {
  response.socket?.resetAndDestroy()
}

/** A lasting failure, as Anthropic tells it. */
const creditTooLow: Behaviour = ({ response }) => {
  response.writeHead(400, { 'content-type': 'application/json' })
  const message = `Your credit balance is too low to access the Anthropic API. ${canary}`
  response.end(JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message } }))
}

/** Two calls where the server may have refused only the schema of the answer. */
type Expected = [what: string, behave: Behaviour, kind: RunnerFailure['kind'], reason: RefusalReason, calls?: number]

const failures: Expected[] = [
  ['400', failsQuoting(400), 'rejected', 'RUNNER_FAILED', 2],
  ['401', failsQuoting(401), 'unauthorized', 'RUNNER_FAILED'],
  ['402', failsQuoting(402), 'out_of_credit', 'RUNNER_FAILED'],
  ['403', failsQuoting(403), 'unauthorized', 'RUNNER_FAILED'],
  ['404', failsQuoting(404), 'rejected', 'RUNNER_FAILED'],
  ['408', failsQuoting(408), 'timeout', 'RUNNER_TIMEOUT'],
  ['413', failsQuoting(413), 'rejected', 'RUNNER_FAILED'],
  ['422', failsQuoting(422), 'rejected', 'RUNNER_FAILED', 2],
  ['429', failsQuoting(429), 'rate_limited', 'RUNNER_OVERLOADED'],
  ['500', failsQuoting(500), 'server', 'RUNNER_FAILED'],
  ['501', failsQuoting(501), 'rejected', 'RUNNER_FAILED'],
  ['502', failsQuoting(502), 'server', 'RUNNER_FAILED'],
  ['503', failsQuoting(503), 'overloaded', 'RUNNER_OVERLOADED'],
  ['504', failsQuoting(504), 'timeout', 'RUNNER_TIMEOUT'],
  ['529', failsQuoting(529), 'overloaded', 'RUNNER_OVERLOADED'],
  ['a reset before the answer', resets, 'connection', 'RUNNER_FAILED'],
  ['a reset in the answer', startsAnswer(json, resets), 'connection', 'RUNNER_FAILED'],
  ['a closed connection in the answer', startsAnswer(json, (c) => c.response.destroy()), 'connection', 'RUNNER_FAILED'],
  ['an answer without its last event', startsAnswer(json, (c) => c.response.end()), 'connection', 'RUNNER_FAILED'],
  ['no answer at all', respondsWith(''), 'connection', 'RUNNER_FAILED'],
  [
    'an overload in the answer',
    startsAnswer(json, (c) => c.response.end(c.wire.failure(529, canary))),
    'overloaded',
    'RUNNER_OVERLOADED',
  ],
  [
    'an error in the answer',
    startsAnswer(json, (c) => c.response.end(c.wire.failure(500, canary))),
    'server',
    'RUNNER_FAILED',
  ],
  [
    'an error in an answer that stays open',
    startsAnswer(json, (c) => c.response.write(c.wire.failure(529, canary))),
    'overloaded',
    'RUNNER_OVERLOADED',
  ],
  ['an error of 10 MB', (c) => failsWith(500, 'x'.repeat(10_000_000))(c), 'server', 'RUNNER_FAILED'],
  ['a refusal by the model', answersWith(`Not with me, ${canary}.`, { stop: 'refusal' }), 'refused', 'RUNNER_FAILED'],
  ['a draft that is cut off', answersWith(json.slice(0, -500), { stop: 'length' }), 'cut_off', 'RUNNER_FAILED'],
  ['reasoning up to the token limit', answersWith('<think>So, {', { stop: 'length' }), 'cut_off', 'RUNNER_FAILED'],
  ['no word before the token limit', answersWith('', { stop: 'length' }), 'cut_off', 'RUNNER_FAILED'],
  ['an HTML page', respondsWith(`<h1>${canary}</h1>`, 'text/html'), 'unreadable', 'RUNNER_FAILED'],
  ['JSON instead of a stream', respondsWith(json, 'application/json'), 'unreadable', 'RUNNER_FAILED'],
  ['events of another protocol', respondsWith(`data: {"other": "${canary}"}\n\n`), 'unreadable', 'RUNNER_FAILED'],
  ['events that are not JSON', respondsWith(`data: ${canary}\n\n`), 'unreadable', 'RUNNER_FAILED'],
]

describe.each(modelProviders)('a model of %s', (provider) => {
  test.each(failures)('fails with its own kind and reason: %s', async (_, behave, kind, reason, calls = 1) => {
    server.behave = behave
    const { error, failure } = await refusal(provider)
    expect([failure?.kind, error.reason]).toEqual([kind, reason])
    if (reason === 'RUNNER_FAILED') expect(error.refusal.details).toEqual({ kind })
    expect(server.calls).toHaveLength(calls)
  })

  test.each([
    ['7', 7],
    ['0.2', 1],
    ['Fri, 31 Dec 2999 23:59:59 GMT', 86_400],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('passes on Retry-After: %s', async (header, retryAfterSeconds) => {
    for (const status of [429, 529, 503]) {
      server.behave = failsQuoting(status, { 'retry-after': header })
      const { error, failure } = await refusal(provider)
      expect(failure?.retryAfterSeconds).toBe(retryAfterSeconds)
      expect(error.refusal).toEqual({ reason: 'RUNNER_OVERLOADED', details: { retryAfterSeconds } })
    }
  })

  test.each([301, 302, 303, 307, 308])('is not followed on a redirect with %i', async (status) => {
    await using elsewhere = await ModelServer.start(answersWith(json))
    for (const location of [`${elsewhere.baseUrl}/chat/completions`, `${server.baseUrl}/messages`]) {
      server.calls.length = 0
      server.behave = failsQuoting(status, { location })
      expect((await refusal(provider)).failure).toMatchObject({ kind: 'rejected', isRetryable: false })
      expect([server.calls.length, elsewhere.calls.length]).toEqual([1, 0])
    }
  })

  test.each([
    ['in pieces', (call: ModelCall) => call.wire.piece('x'.repeat(1_000))],
    ['in one line', () => 'x'.repeat(10_000)],
  ])('is disconnected when it sends 10 MB %s', async (_, bytes) => {
    const sent = Promise.withResolvers<number>()
    server.behave = answersEndlessly(bytes, 10_000_000, sent.resolve)
    expect((await refusal(provider)).failure?.kind).toBe('too_large')
    expect(await sent.promise).toBeLessThan(10_000_000)
  })

  test.each<[string, (ending: () => void) => Behaviour]>([
    ['sends nothing', (ending) => ending],
    ['stops sending', (ending) => startsAnswer(json.slice(0, 1_000), ending)],
  ])('that %s is disconnected at the timeout', async (_, behaviour) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.behave = behaviour(() => vi.advanceTimersByTime(60_000))
    const { error } = await refusal(provider)
    expect(error.refusal).toEqual({ reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 60 } })
    await expect(server.calls[0]?.closed).resolves.toBeUndefined()
  })

  test('is disconnected when the caller aborts', async () => {
    const caller = new AbortController()
    server.behave = startsAnswer(json.slice(0, 1_000), () => caller.abort())
    expect((await refusal(provider, caller.signal)).error.reason).toBe('RUN_CANCELED')
    await expect(server.calls[0]?.closed).resolves.toBeUndefined()
  })
})

test('an account without credit is distinguished from too many requests', async () => {
  server.behave = outOfCredit
  expect((await refusal('openai-compatible')).failure).toMatchObject({ kind: 'out_of_credit', isRetryable: false })
  server.behave = creditTooLow
  expect((await refusal('anthropic')).failure).toMatchObject({ kind: 'out_of_credit', isRetryable: false })
  expect(server.calls).toHaveLength(2)
})

test('a server that does not listen fails as a connection', async () => {
  const gone = await ModelServer.start(answersWith(''))
  const runner = createModelRunner({ provider: 'openai-compatible', model: 'm', baseUrl: gone.baseUrl })
  await gone[Symbol.asyncDispose]()
  await expect(runner.draft({ ...request, repair: null }, new AbortController().signal)).rejects.toMatchObject({
    kind: 'connection',
    message: 'The connection to the model failed. (ECONNREFUSED)',
  })
})

test('a key that is invalid in a header does not appear in the error', async () => {
  const runner = createModelRunner({
    provider: 'anthropic',
    model: 'm',
    baseUrl: server.baseUrl,
    apiKey: `${canary}\n\0`,
  })
  const [settled] = await Promise.allSettled([runner.draft({ ...request, repair: null }, new AbortController().signal)])
  expect(settled).toMatchObject({ status: 'rejected', reason: { kind: 'unreadable' } })
  expect(inspect(settled, { depth: null, showHidden: true })).not.toContain(canary)
})
