import { Writable } from 'node:stream'
import { migrations } from '@plangate/core/migrations'
import type { DraftRequest, Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import { NumberedRunEvent } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import { EventSource } from 'eventsource'
import { afterAll, expect, it } from 'vitest'
import { createLogger } from '../src/logging.ts'
import type { AppRouter } from '../src/router.ts'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, headersOf } from './identities.ts'
import { readStream } from './read-stream.ts'
import { startTcpProxy } from './tcp-proxy.ts'

/** Answers once `go` is called. */
class HeldRunner extends RunnerFake {
  override readonly name = 'held'
  readonly #going = Promise.withResolvers<void>()
  readonly #asked = Promise.withResolvers<void>()

  get asked(): Promise<void> {
    return this.#asked.promise
  }

  override async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    this.#asked.resolve()
    await this.#going.promise
    return super.draft(request, signal)
  }

  go(): void {
    this.#going.resolve()
  }
}

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

const startServer = (runner: Runner, more: { queue?: string; log?: ReturnType<typeof createLogger> } = {}) =>
  startTestServer({ database, runner, authenticate: authenticateByHeader, ...more })

/** Subscribes with the link of the web app, and collects events until a run is done. */
function watchAsTheWebDoes(url: string, founder: Founder) {
  const init = { fetch: signedIn(founder) }
  const connected = Promise.withResolvers<void>()
  class Source extends EventSource {
    constructor(...asked: ConstructorParameters<typeof EventSource>) {
      super(...asked)
      this.addEventListener('connected', () => connected.resolve())
    }
  }
  const link = httpSubscriptionLink<AppRouter, typeof EventSource>({
    url: `${url}/trpc`,
    EventSource: Source,
    eventSourceOptions: () => init,
  })
  const client = createTRPCClient<AppRouter>({ links: [link] })
  const seen: NumberedRunEvent[] = []
  const states: string[] = []
  const arrivals = new Set<() => void>()
  const done = Promise.withResolvers<void>()
  const { unsubscribe } = client.plans.watch.subscribe(founder.ofProject, {
    onData: ({ id, data }) => {
      expect(id).toBe(String(data.number))
      seen.push(data)
      for (const arrived of arrivals) arrived()
      if (data.event.type === 'done') done.resolve()
    },
    onError: done.reject,
    onConnectionStateChange: ({ state }) => void states.push(state),
  })
  return {
    seen,
    states,
    /** Once the first message is there, which has the place to resume from. */
    connected: connected.promise,
    arrived: (arrived: () => void) => arrivals.add(arrived),
    done: done.promise,
    unsubscribe,
  }
}

const signedIn =
  ({ userId }: Founder) =>
  (url: string | URL, init: { headers?: Record<string, string> }) =>
    fetch(url, { ...init, headers: { ...init.headers, ...headersOf(userId) } })

it('sends every event once to a client that loses its server and connects to another', async () => {
  const [first, second] = [new HeldRunner(), new HeldRunner()]
  const here = await startServer(first, { queue: 'shared' })
  await using proxy = await startTcpProxy(Number(new URL(here.url).port))
  const founder = await Founder.signUp(here.url)
  await founder.saveBrief()
  await founder.decide('proceed')
  const generating = founder.client.plans.generate.mutate(founder.ofProject)
  generating.catch(() => {})
  await first.asked
  const watcher = watchAsTheWebDoes(`http://127.0.0.1:${proxy.port}`, founder)
  await new Promise<void>((resolve) => watcher.arrived(() => watcher.seen.length === 2 && resolve()))
  proxy.cut()
  await here[Symbol.asyncDispose]()
  await using there = await startServer(second, { queue: 'shared' })
  second.go()
  proxy.restore(Number(new URL(there.url).port))
  await watcher.done
  watcher.unsubscribe()
  expect(watcher.seen.map(({ number }) => number)).toEqual(watcher.seen.map((_, index) => index + 1))
  expect(watcher.seen.map(({ event }) => event.type)).toEqual([
    'queued',
    'started',
    'retry',
    'started',
    'items',
    'option',
    'option',
    'option',
    'done',
  ])
  expect(watcher.states.slice(0, 3)).toEqual(['connecting', 'pending', 'connecting'])
})

it('ends a stream as soon as its client disconnects', async () => {
  const answered = Promise.withResolvers<string>()
  const stream = new Writable({
    write: (chunk, _, written) => {
      if (String(chunk).includes('plans.watch')) answered.resolve(String(chunk))
      written()
    },
  })
  await using server = await startServer(new RunnerFake(), { log: createLogger('info', stream) })
  const founder = await Founder.signUp(server.url)
  const input = encodeURIComponent(JSON.stringify(founder.ofProject))
  const leaving = new AbortController()
  const messages = readStream(
    `${server.url}/trpc/plans.watch?input=${input}`,
    headersOf(founder.userId),
    leaving.signal,
  )
  const { value } = await messages.next()
  expect(value).toMatchObject({ event: 'connected', data: '{"reconnectAfterInactivityMs":30000}' })
  leaving.abort()
  expect(await answered.promise).toContain('disconnected')
})

it.each([[{}], [{ authorization: 'Bearer made-up' }]])(
  'refuses a caller who is not identified (%j) with the status 401',
  async (headers) => {
    await using server = await startServer(new RunnerFake())
    const { ofProject } = await Founder.signUp(server.url)
    const answer = await fetch(
      `${server.url}/trpc/plans.watch?input=${encodeURIComponent(JSON.stringify(ofProject))}`,
      { headers },
    )
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(await answer.json()).toMatchObject({ error: { data: { reason: 'UNAUTHENTICATED', httpStatus: 401 } } })
  },
)

it.each(['x', '-1', '1.5', '99999999999'])('refuses %s as the last event id', async (lastEventId) => {
  await using server = await startServer(new RunnerFake())
  const founder = await Founder.signUp(server.url)
  const input = encodeURIComponent(JSON.stringify({ ...founder.ofProject, lastEventId }))
  const messages = readStream(
    `${server.url}/trpc/plans.watch?input=${input}`,
    headersOf(founder.userId),
    AbortSignal.timeout(240_000),
  )
  const kinds: string[] = []
  for await (const { event } of messages) kinds.push(event)
  expect(kinds).toEqual(['connected', 'serialized-error'])
})

it('gives a client that is cut off before anything has happened a place to resume from', async () => {
  await using server = await startServer(new RunnerFake())
  const founder = await Founder.signUp(server.url)
  const place = await findPlace(server.url, founder)
  expect(place).toBe('0')
  await founder.plan()
  const types: string[] = []
  for await (const { data } of messagesAfter(server.url, founder, place)) {
    const { event } = NumberedRunEvent.parse(JSON.parse(data))
    types.push(event.type)
    if (event.type === 'done') break
  }
  expect(types).toEqual(['queued', 'started', 'items', 'option', 'option', 'option', 'done'])
  expect(await findPlace(server.url, founder)).toBe('7')
  expect(await findPlace(server.url, founder, '3')).toBe('3')
})

it('gives the place during a run, too, and a new watcher still gets the whole run', async () => {
  const runner = new HeldRunner()
  await using server = await startServer(runner)
  const founder = await Founder.signUp(server.url)
  await founder.saveBrief()
  await founder.decide('proceed')
  const generating = founder.client.plans.generate.mutate(founder.ofProject)
  await runner.asked
  expect(await findPlace(server.url, founder)).toBe('0')
  runner.go()
  await generating
})

it('lets a tRPC client that was cut off before the first event resume, without an event of its own', async () => {
  await using server = await startServer(new RunnerFake())
  await using proxy = await startTcpProxy(Number(new URL(server.url).port))
  const founder = await Founder.signUp(server.url)
  const watcher = watchAsTheWebDoes(`http://127.0.0.1:${proxy.port}`, founder)
  await watcher.connected
  proxy.cut()
  await founder.plan()
  proxy.restore(Number(new URL(server.url).port))
  await watcher.done
  watcher.unsubscribe()
  expect(watcher.seen.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

/** Returns the id of a stream's first message, and leaves. */
async function findPlace(url: string, founder: Founder, lastEventId?: string): Promise<string> {
  for await (const { id } of streamOf(url, founder, lastEventId)) return id
  throw new Error('the stream has no message')
}

async function* messagesAfter(url: string, founder: Founder, lastEventId: string) {
  for await (const message of streamOf(url, founder, lastEventId)) if (message.event === 'message') yield message
}

function streamOf(url: string, founder: Founder, lastEventId: string | undefined) {
  const input = encodeURIComponent(JSON.stringify(founder.ofProject))
  const place: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const headers = { ...headersOf(founder.userId), ...place }
  return readStream(`${url}/trpc/plans.watch?input=${input}`, headers, AbortSignal.timeout(240_000))
}
