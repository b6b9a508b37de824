import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SignInMethod } from '../src/identity/authenticate.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { readStream, type StreamMessage } from './read-stream.ts'

/** The time that sign-in takes, in milliseconds. */
let signInMillis = 0
const signIn: SignInMethod = {
  ...signInByHeader,
  recognise: async (request) => {
    await sleep(signInMillis)
    return signInByHeader.recognise(request)
  },
}

let stack: AsyncDisposableStack
let server: TestServer
/** Aborts the streams that a test has opened. */
let leaving: AbortController
/** Referenced, because `fetch` ends the streams of answers that are garbage-collected. */
let answers: Response[]

beforeEach(async () => {
  stack = new AsyncDisposableStack()
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), signIn }))
  leaving = new AbortController()
  answers = []
  stack.defer(() => leaving.abort())
})

afterEach(async () => {
  vi.useRealTimers()
  await stack.disposeAsync()
})

async function watch({ ofProject }: Founder, headers: Record<string, string>, signal = leaving.signal) {
  const input = encodeURIComponent(JSON.stringify(ofProject))
  const answer = await fetch(`${server.url}/trpc/plans.watch?input=${input}`, { headers, signal })
  answers.push(answer)
  return answer
}

/** Opens streams one after the other, and leaves them open. */
async function watchTimes(count: number, founder: Founder): Promise<number[]> {
  const statuses: number[] = []
  for (let opened = 0; opened < count; opened++) statuses.push((await watch(founder, headersOf(founder.userId))).status)
  return statuses
}

/** Opens another stream, closes it, and returns its status. */
const tryOnce = (founder: Founder) => async () => {
  const { status, body } = await watch(founder, headersOf(founder.userId))
  await body?.cancel()
  return status
}

/** Opens 20 streams at the same time, closes them, and returns their statuses. */
async function tryAll(founder: Founder): Promise<number[]> {
  const opened = await Promise.all(times(20, 0).map(() => watch(founder, headersOf(founder.userId))))
  await Promise.all(opened.map(({ body }) => body?.cancel()))
  return opened.map(({ status }) => status)
}

const times = (count: number, status: number) => Array.from({ length: count }, () => status)

describe('streams', () => {
  it('are limited to 20 per user, tokens included', async () => {
    const founder = await Founder.signUp(server.url)
    expect(await watchTimes(20, founder)).toEqual(times(20, 200))
    const refused = await watch(founder, headersOf(founder.userId))
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('30')
    expect(await refused.json()).toMatchObject({
      error: { data: { reason: 'RATE_LIMITED', httpStatus: 429, details: { retryAfterSeconds: 30 } } },
    })
    const { secret } = await founder.client.tokens.create.mutate({ name: 'watcher', scope: 'read' })
    expect((await watch(founder, { authorization: `Bearer ${secret}` })).status).toBe(429)
    expect(await watchTimes(1, await Founder.signUp(server.url))).toEqual([200])
  })

  it('are limited to 200 per address, for all users together', async () => {
    const founders: Founder[] = []
    for (let signedUp = 0; signedUp < 11; signedUp++) founders.push(await Founder.signUp(server.url))
    const [last, ...others] = founders
    if (!last) throw new Error('There is no founder.')
    const opened = await Promise.all(others.map((founder) => watchTimes(20, founder)))
    expect(opened.flat()).toEqual(times(200, 200))
    expect(await watchTimes(1, last)).toEqual([429])
  })

  it('are released after a disconnect', async () => {
    const founder = await Founder.signUp(server.url)
    expect(await watchTimes(19, founder)).toEqual(times(19, 200))
    for (let round = 0; round < 5; round++) {
      const disconnect = new AbortController()
      const open = async () => (await watch(founder, headersOf(founder.userId), disconnect.signal)).status
      await expect.poll(open, { interval: 20, timeout: 60_000 }).toBe(200)
      expect(await watchTimes(1, founder)).toEqual([429])
      disconnect.abort()
      await expect.poll(tryOnce(founder), { interval: 20, timeout: 60_000 }).toBe(200)
    }
  })

  it('are not held for clients that disconnect during sign-in', async () => {
    const founder = await Founder.signUp(server.url)
    signInMillis = 100
    const leave = async () => {
      await expect(watch(founder, headersOf(founder.userId), AbortSignal.timeout(50))).rejects.toThrow()
    }
    await Promise.all(times(30, 0).map(leave))
    signInMillis = 0
    await expect.poll(() => tryAll(founder), { interval: 20, timeout: 240_000 }).toEqual(times(20, 200))
  })

  it('end within five seconds of the revocation of their token', async () => {
    const founder = await Founder.signUp(server.url)
    const { id, secret } = await founder.client.tokens.create.mutate({ name: 'watcher', scope: 'read' })
    const input = encodeURIComponent(JSON.stringify(founder.ofProject))
    const address = `${server.url}/trpc/plans.watch?input=${input}`
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const stream = readStream(address, { authorization: `Bearer ${secret}` }, leaving.signal)
    const messages: StreamMessage[] = []
    for await (const message of stream) {
      messages.push(message)
      if (message.event !== 'connected') continue
      await founder.client.tokens.revoke.mutate({ tokenId: id })
      await expect.poll(() => vi.getTimerCount()).toBe(1)
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(messages.map(({ event }) => event)).toEqual(['connected', 'serialized-error'])
    expect(JSON.parse(messages[1]?.data ?? '')).toMatchObject({ data: { reason: 'UNAUTHENTICATED', httpStatus: 401 } })
  })
})
