import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner-fake'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { authenticateByHeader, clientOf, headersOf, newUser } from './identities.ts'
import { rawCall } from './raw-call.ts'
import { startTcpProxy } from './tcp-proxy.ts'

const clients = 8
const shopsOfEach = 25
const createdBetweenCuts = 5

it('recognises a commit whose confirmation was lost on the way from the database', async () => {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('needs a server')
  const address = new URL(location.url)
  await using proxy = await startTcpProxy(Number(address.port))
  address.port = String(proxy.port)
  await using database = await openDatabase<Tables>({ kind: 'postgres', url: address.href }, migrations)
  await using server = await startTestServer({
    database,
    runner: new RunnerFake(),
    authenticate: authenticateByHeader,
  })
  const userId = newUser()
  let created = 0
  let lost = 0
  /** While the other clients are somewhere on their way. */
  const cutNowAndThen = async () => {
    if (++created % createdBetweenCuts !== 0) return
    await sleep(Math.random() * 5)
    proxy.cut()
    proxy.mend()
  }
  const create = async (name: string) => {
    const headers = { ...headersOf(userId), 'idempotency-key': name }
    for (;;) {
      const { status } = await rawCall(server.url, { path: 'projects.create', type: 'mutation' }, { name }, headers)
      if (status === 200) return cutNowAndThen()
      expect(status).toBe(503)
      lost++
      await sleep(10)
    }
  }
  const client = async (_: unknown, number: number) => {
    for (let shop = 0; shop < shopsOfEach; shop++) await create(`Shop ${number}/${shop}`)
  }

  await Promise.all(Array.from({ length: clients }, client))
  expect(lost).toBeGreaterThan(0)
  const names = (await clientOf(server.url, userId).projects.list.query()).map(({ name }) => name)
  expect(names).toHaveLength(clients * shopsOfEach)
  expect(new Set(names).size).toBe(clients * shopsOfEach)
})
