import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterEach, expect, it, vi } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, headersOf } from './identities.ts'

afterEach(() => void vi.useRealTimers())

it('ends every stream after 15 minutes', async () => {
  await using database = await openTestDatabase<Tables>(migrations)
  await using server = await startTestServer({
    database,
    runner: new RunnerFake(),
    authenticate: authenticateByHeader,
  })
  const founder = await Founder.signUp(server.url)
  const input = encodeURIComponent(JSON.stringify(founder.ofProject))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asked = get(`${server.url}/trpc/plans.watch?input=${input}`, { headers: headersOf(founder.userId) })
  const [stream]: IncomingMessage[] = await once(asked, 'response')
  if (!stream) throw new Error('There was no answer.')
  const ended = once(stream, 'end')
  await once(stream, 'data')
  let pings = 0
  stream.on('data', (chunk) => {
    pings += String(chunk).split('event: ping').length - 1
  })
  await vi.advanceTimersByTimeAsync(899_999)
  // Once a later request is answered, everything written before has arrived.
  await fetch(`${server.url}/healthz`)
  expect(pings).toBe(89)
  expect(stream.readableEnded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await ended
})
