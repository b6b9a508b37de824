import { expect, it } from 'vitest'
import { Founder } from './founder.ts'
import { startProxiedServer } from './proxied-server.ts'
import { refusalOf } from './refusal-of.ts'

it('answers 503 while the database is unavailable, and works again afterwards', async () => {
  await using server = await startProxiedServer()
  const { proxy } = server
  const founder = await Founder.signUp(server.url)

  proxy.cut()
  const refusal = await refusalOf(founder.client.projects.list.query())
  expect(refusal).toMatchObject({ reason: 'DATABASE_UNAVAILABLE', httpStatus: 503, details: null })
  expect(await founder.client.session.config.query()).toEqual({ kind: 'local' })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

  proxy.restore()
  expect(await founder.client.projects.list.query()).toEqual([founder.project])
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})

it('does not take a database that has frozen for a pool that is full', async () => {
  await using server = await startProxiedServer()
  const { proxy } = server
  const founder = await Founder.signUp(server.url)
  proxy.freeze()
  // More than the pool has connections: some wait for an answer, the others for a connection.
  const calls = Array.from({ length: 15 }, () => refusalOf(founder.client.projects.list.query()))
  const reasons = (await Promise.all(calls)).map(({ reason }) => reason)
  expect(new Set(reasons)).toEqual(new Set(['DATABASE_UNAVAILABLE']))
  proxy.thaw()
})
