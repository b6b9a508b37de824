import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner-fake'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader } from './identities.ts'
import { refusalOf } from './refusal-of.ts'
import { startTcpProxy } from './tcp-proxy.ts'

it('answers 503 while the database is away, and works again once it is back', async () => {
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
  const founder = await Founder.signUp(server.url)

  proxy.cut()
  const refusal = await refusalOf(founder.client.projects.list.query())
  expect(refusal).toMatchObject({ reason: 'DATABASE_UNAVAILABLE', httpStatus: 503, details: null })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

  proxy.mend()
  expect(await founder.client.projects.list.query()).toEqual([founder.project])
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})
