import { afterEach, expect, test, vi } from 'vitest'
import { createIdempotentFetch } from './idempotent-fetch.ts'

const done = '{"result":{"data":{}}}'
const refusal = (reason: string) => JSON.stringify({ error: { data: { reason } } })
const url = 'http://127.0.0.1/trpc/projects.create'
const lost = () => Promise.reject(new TypeError('fetch failed'))
const answer = (body: string, status: number) => async () => new Response(body, { status })
const ok = answer(done, 200)
afterEach(() => vi.useRealTimers())

const truncated = async () => new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('cut')) }))

/** A server that gives one answer after the other, and records the keys that it receives. */
function scriptedServer(...answers: (() => Promise<Response>)[]) {
  const keys: (string | null)[] = []
  const send: typeof fetch = (_, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'))
    return answers.shift()?.() ?? lost()
  }
  const keyed = createIdempotentFetch(send, 0)
  /** Resolves to false when there was no answer. */
  const ask = (body: string) =>
    keyed(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
      () => true,
      () => false,
    )
  return { keys, ask }
}

test('gives a repeated request a new key after an answer', async () => {
  const { keys, ask } = scriptedServer(ok, ok)
  await ask('{"name":"A"}')
  await ask('{"name":"A"}')
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).not.toBe(keys[0])
})

test.each([
  ['a lost connection', lost],
  ['a truncated answer', truncated],
  ['an error by a gateway', answer('<h1>Bad gateway</h1>', 502)],
  ['an unavailable database', answer(refusal('DATABASE_UNAVAILABLE'), 503)],
  ['a server with too much to do', answer(refusal('OVERLOADED'), 503)],
])('reuses the key of a repeated request after %s', async (_, failure) => {
  const { keys, ask } = scriptedServer(failure, failure, ok, ok)
  for (let time = 0; time < 4; time++) await ask('{"name":"A"}')
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[0])
})

test('treats a refusal as an answer, so that the next request gets a new key', async () => {
  const { keys, ask } = scriptedServer(answer(refusal('RUNNER_OVERLOADED'), 503), ok)
  await ask('{}')
  await ask('{}')
  expect(keys[1]).not.toBe(keys[0])
})

test('gives a different request a different key', async () => {
  const { keys, ask } = scriptedServer(lost, lost, ok)
  await ask('{"name":"A"}')
  await ask('{"name":"B"}')
  expect(keys[2]).not.toBe(keys[0])
})

test('gives a repeated request a new key after another mutation succeeded', async () => {
  const { keys, ask } = scriptedServer(lost, lost, answer(refusal('PROJECT_NOT_FOUND'), 404), lost, lost, ok, ok)
  await ask('{"gate":1}')
  await ask('{"other":1}')
  await ask('{"gate":1}')
  expect(keys[3]).toBe(keys[0])
  await ask('{"other":2}')
  await ask('{"gate":1}')
  expect(keys[6]).not.toBe(keys[0])
})

test('keeps the key of a pending request while another mutation succeeds', async () => {
  const waiting = Promise.withResolvers<Response>()
  const { keys, ask } = scriptedServer(() => waiting.promise, ok, lost, ok)
  const first = ask('{"slow":1}')
  await ask('{"quick":1}')
  waiting.reject(new TypeError('fetch failed'))
  expect(await first).toBe(false)
  await ask('{"slow":1}')
  expect(keys[3]).toBe(keys[0])
})

test('retries an unanswered request with its key, even after another mutation succeeded', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const { keys, ask } = scriptedServer(lost, ok, ok)
  const first = ask('{"lost":1}')
  expect(await ask('{"quick":1}')).toBe(true)
  expect(keys).toHaveLength(2)
  await vi.runAllTimersAsync()
  expect(await first).toBe(true)
  expect(keys).toHaveLength(3)
  expect(keys[2]).toBe(keys[0])
})

test('passes the answer and the other headers on unchanged', async () => {
  const keyed = createIdempotentFetch(async (_, init) => {
    const type = new Headers(init?.headers).get('content-type')
    return new Response(refusal('BRIEF_NOT_FOUND'), { status: 404, headers: { 'x-type': type ?? '' } })
  })
  const response = await keyed(url, { headers: { 'content-type': 'application/json' }, body: '{}', method: 'POST' })
  expect([response.status, response.headers.get('x-type'), await response.text()]).toEqual([
    404,
    'application/json',
    refusal('BRIEF_NOT_FOUND'),
  ])
})

test('gives a new key to a request that the page had stopped waiting for, and does not send it twice', async () => {
  const keys: (string | null)[] = []
  const waiting = new AbortController()
  const keyed = createIdempotentFetch(async (_, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'))
    if (init?.signal === waiting.signal) waiting.abort()
    init?.signal?.throwIfAborted()
    return ok()
  }, 0)
  await expect(keyed(url, { method: 'POST', body: '{}', signal: waiting.signal })).rejects.toThrow()
  await keyed(url, { method: 'POST', body: '{}' })
  expect(keys).toHaveLength(2)
  expect(keys[1]).not.toBe(keys[0])
})
