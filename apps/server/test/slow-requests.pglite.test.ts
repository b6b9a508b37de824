import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader } from './identities.ts'
import { slowClients, waitSlowly } from './slow-clients.ts'

// With the real timeout and many clients: pnpm chaos slow-requests.
const requestTimeoutMillis = 400

const draft: Runner['draft'] = async (request, signal) => {
  await sleep(3 * requestTimeoutMillis)
  return new RunnerFake().draft(request, signal)
}
const slowRunner = Object.assign(new RunnerFake(), { draft })

let stack: AsyncDisposableStack
let server: TestServer
beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  const parts = { database, runner: slowRunner, authenticate: authenticateByHeader, requestTimeoutMillis }
  server = stack.use(await startTestServer(parts))
})
afterAll(() => stack.disposeAsync())

it.each(Object.entries(slowClients))('disconnects a slow client: %s', async (_, kind) => {
  const { answer } = await waitSlowly(server.url, kind)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
})

it('does not limit the time of an answer', async () => {
  const founder = await Founder.signUp(server.url)
  expect(await founder.plan()).toMatchObject({ version: 1 })
})
