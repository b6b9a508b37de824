import { inspect } from 'node:util'
import { DomainError, type RefusalReason } from '@plangate/core/errors'
import { requestDraft } from '@plangate/core/planning'
import { findRunnerFailure, type RunnerFailure } from '@plangate/core/runner'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createModelRunner } from './index.ts'
import type { ModelProvider } from './providers.ts'
import { answersEndlessly, answersWith, failsWith, respondsWith, startsAnswer } from './testing/behaviours.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { type Behaviour, type ModelCall, ModelServer } from './testing/model-server.ts'

/** Must not be in any error: it is in the key, in the brief, and in all that the server says. */
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

/** How a plan is refused; fails when it is not, when it is no DomainError, and when it says what it must not say. */
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

const says401 = `invalid key ${apiKey}`

/** An error that quotes all that it was sent, as some servers do. */
function quotes(status: number, headers: Record<string, string> = {}): Behaviour {
  return (call) => failsWith(status, `${says401} ${call.instructions} ${call.data}`, headers)(call)
}

const outOfCredit: Behaviour = ({ response }) => {
  response.writeHead(429, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message: canary, type: 'insufficient_quota', code: 'insufficient_quota' } }))
}

function resets({ response }: ModelCall): void {
  response.socket?.resetAndDestroy()
}

type Expected = [what: string, behave: Behaviour, kind: RunnerFailure['kind'], reason: RefusalReason]

const failures: Expected[] = [
  ['400', quotes(400), 'rejected', 'RUNNER_FAILED'],
  ['401', quotes(401), 'unauthorized', 'RUNNER_FAILED'],
  ['402', quotes(402), 'out_of_credit', 'RUNNER_FAILED'],
  ['403', quotes(403), 'unauthorized', 'RUNNER_FAILED'],
  ['404', quotes(404), 'rejected', 'RUNNER_FAILED'],
  ['408', quotes(408), 'timeout', 'RUNNER_TIMEOUT'],
  ['413', quotes(413), 'rejected', 'RUNNER_FAILED'],
  ['429', quotes(429), 'rate_limited', 'RUNNER_OVERLOADED'],
  ['500', quotes(500), 'server', 'RUNNER_FAILED'],
  ['502', quotes(502), 'server', 'RUNNER_FAILED'],
  ['503', quotes(503), 'overloaded', 'RUNNER_OVERLOADED'],
  ['504', quotes(504), 'timeout', 'RUNNER_TIMEOUT'],
  ['529', quotes(529), 'overloaded', 'RUNNER_OVERLOADED'],
  ['a reset before the answer', resets, 'connection', 'RUNNER_FAILED'],
  ['a reset in the answer', startsAnswer(json, resets), 'connection', 'RUNNER_FAILED'],
  ['a closed connection in the answer', startsAnswer(json, (c) => c.response.destroy()), 'connection', 'RUNNER_FAILED'],
  ['an answer without its end', startsAnswer(json, (c) => c.response.end()), 'connection', 'RUNNER_FAILED'],
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
    'an error in an answer that goes on',
    startsAnswer(json, (c) => c.response.write(c.wire.failure(529, canary))),
    'overloaded',
    'RUNNER_OVERLOADED',
  ],
  ['an error of 10 MB', (c) => failsWith(500, 'x'.repeat(10_000_000))(c), 'server', 'RUNNER_FAILED'],
  ['a refusal of the model', answersWith(`Not with me, ${canary}.`, { stop: 'refusal' }), 'refused', 'RUNNER_FAILED'],
  ['a page', respondsWith(`<h1>${canary}</h1>`, 'text/html'), 'unreadable', 'RUNNER_FAILED'],
  ['JSON instead of a stream', respondsWith(json, 'application/json'), 'unreadable', 'RUNNER_FAILED'],
  ['events of another kind', respondsWith(`data: {"other": "${canary}"}\n\n`), 'unreadable', 'RUNNER_FAILED'],
  ['events that are no JSON', respondsWith(`data: ${canary}\n\n`), 'unreadable', 'RUNNER_FAILED'],
]

describe.each<ModelProvider>(['anthropic', 'openai-compatible'])('a model of %s', (provider) => {
  test.each(failures)('that answers with %s fails as what it is', async (_, behave, kind, reason) => {
    server.behave = behave
    const { error, failure } = await refusal(provider)
    expect([failure?.kind, error.reason]).toEqual([kind, reason])
    expect(server.calls).toHaveLength(1)
  })

  test.each([
    ['7', 7],
    ['0.2', 1],
    ['Fri, 31 Dec 2999 23:59:59 GMT', 86_400],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('that asks for a pause of %s is given it', async (header, retryAfterSeconds) => {
    for (const status of [429, 529, 503]) {
      server.behave = quotes(status, { 'retry-after': header })
      const { error, failure } = await refusal(provider)
      expect(failure?.retryAfterSeconds).toBe(retryAfterSeconds)
      expect(error.refusal).toEqual({ reason: 'RUNNER_OVERLOADED', details: { retryAfterSeconds } })
    }
  })

  test.each([301, 302, 303, 307, 308])('is not followed when it redirects with %i', async (status) => {
    await using elsewhere = await ModelServer.start(answersWith(json))
    for (const location of [`${elsewhere.baseUrl}/chat/completions`, `${server.baseUrl}/messages`]) {
      server.calls.length = 0
      server.behave = quotes(status, { location })
      expect((await refusal(provider)).failure).toMatchObject({ kind: 'rejected', isRetryable: false })
      expect([server.calls.length, elsewhere.calls.length]).toEqual([1, 0])
    }
  })

  test.each([
    ['in pieces', (call: ModelCall) => call.wire.piece('x'.repeat(1_000))],
    ['in one line', () => 'x'.repeat(10_000)],
  ])('is hung up on when it talks for 10 MB %s', async (_, bytes) => {
    const poured = Promise.withResolvers<number>()
    server.behave = answersEndlessly(bytes, 10_000_000, poured.resolve)
    expect((await refusal(provider)).failure?.kind).toBe('too_large')
    expect(await poured.promise).toBeLessThan(10_000_000)
  })

  test.each<[string, (ending: () => void) => Behaviour]>([
    ['says nothing', (ending) => ending],
    ['falls silent', (ending) => startsAnswer(json.slice(0, 1_000), ending)],
  ])('that %s is given up when the time is over, and hung up on', async (_, behaviour) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.behave = behaviour(() => vi.advanceTimersByTime(60_000))
    const { error } = await refusal(provider)
    expect(error.refusal).toEqual({ reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 60 } })
    await expect(server.calls[0]?.closed).resolves.toBeUndefined()
  })

  test('is hung up on when the caller goes away', async () => {
    const caller = new AbortController()
    server.behave = startsAnswer(json.slice(0, 1_000), () => caller.abort())
    expect((await refusal(provider, caller.signal)).error.reason).toBe('RUN_CANCELED')
    await expect(server.calls[0]?.closed).resolves.toBeUndefined()
  })
})

test('OpenAI tells those who should pay from those who should wait', async () => {
  server.behave = outOfCredit
  expect((await refusal('openai-compatible')).failure).toMatchObject({ kind: 'out_of_credit', isRetryable: false })
})

test('a server that is not there has failed to connect', async () => {
  const gone = await ModelServer.start(answersWith(''))
  const runner = createModelRunner({ provider: 'openai-compatible', model: 'm', baseUrl: gone.baseUrl })
  await gone[Symbol.asyncDispose]()
  await expect(runner.draft({ ...request, repair: null }, new AbortController().signal)).rejects.toMatchObject({
    kind: 'connection',
    message: 'The connection to the model failed. (ECONNREFUSED)',
  })
})

test('a key that no header can hold is not told to anybody', async () => {
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
