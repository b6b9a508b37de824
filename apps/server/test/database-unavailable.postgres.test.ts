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
