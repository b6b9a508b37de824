import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { tokenPrefix } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { headersOf, newUser, signInByHeader } from './identities.ts'

let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  database = await openTestDatabase<Tables>(migrations)
  const limits = { user: 10, address: 10 }
  const runner = new RunnerFake()
  server = await startTestServer({ database, runner, signIn: signInByHeader, limits, trustedProxies: ['loopback'] })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await database.close()
})

/** Sends messages from an address of their own, one after the other, and returns how they are answered. */
async function statusesFrom(address: string, headers: Record<string, string>, body: string): Promise<number[]> {
  const accept = 'application/json, text/event-stream'
  const sent = { 'content-type': 'application/json', accept, 'x-forwarded-for': address, ...headers }
  const statuses: number[] = []
  for (let times = 0; times < 12; times++)
    statuses.push((await fetch(`${server.url}/mcp`, { method: 'POST', headers: sent, body })).status)
  return statuses
}

const after = (count: number, status: number) => [...Array.from({ length: count }, () => status), 429, 429]
const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })

it('counts each message of an agent like a call of its address', async () => {
  expect(await statusesFrom('192.0.2.1', {}, list)).toEqual(after(10, 200))
})

it('counts each message of an agent like a call of its user, from any address', async () => {
  const headers = headersOf(newUser())
  expect(await statusesFrom('192.0.2.2', headers, list)).toEqual(after(10, 200))
  expect((await statusesFrom('192.0.2.3', headers, list))[0]).toBe(429)
})

it('limits the guessing of tokens with messages that are read only for callers who are identified', async () => {
  const authorization = `Bearer ${tokenPrefix}${'A'.repeat(43)}`
  const long = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { words: 'x'.repeat(70_000) } })
  expect(await statusesFrom('192.0.2.4', { authorization }, long)).toEqual(after(10, 401))
})
