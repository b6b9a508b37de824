import { migrations } from '@plangate/core/migrations'
import { verifyPermit } from '@plangate/core/permit'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { send } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

const issuer = 'https://plangate.example'
const signing = { keysSecret: 'a secret of more than 32 characters', issuer, lifeSeconds: 900 }

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader, signing }))
})
afterAll(() => stack.disposeAsync())

const KeySet = z.strictObject({ keys: z.array(z.looseObject({ kty: z.string() })) })
const readKeySet = async (url: string) => {
  const answer = await fetch(`${url}/.well-known/jwks.json`)
  return { answer, keySet: KeySet.parse(await answer.json()) }
}

it('publishes no key, and signs nothing, without a secret', async () => {
  await using unsigned = await startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader })
  expect((await readKeySet(unsigned.url)).keySet).toEqual({ keys: [] })
  const founder = await Founder.signUp(unsigned.url)
  await founder.choose()
  expect(await founder.client.builds.authorize.mutate(founder.ofProject)).toMatchObject({ number: 1, jws: null })
})

it('publishes the keys of signed permits, and nothing private', async () => {
  const founder = await Founder.signUp(server.url)
  await founder.choose()
  const { jws, projectId } = await founder.client.builds.authorize.mutate(founder.ofProject)
  const { answer, keySet } = await readKeySet(server.url)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(keySet).toEqual({
    keys: [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: expect.any(String), kid: expect.any(String) }],
  })
  const verified = await verifyPermit(jws ?? '', { issuer, projectId, keys: keySet })
  expect(verified).toMatchObject({ claims: { permit: 1, sub: projectId } })
})

it('keeps no signed permit: not for a key, not in a table, not in a cache, not compressed', async () => {
  const founder = await Founder.signUp(server.url)
  await founder.choose()
  const headers = { ...headersOf(founder.userId), 'idempotency-key': 'build-1', 'accept-encoding': 'gzip, br' }
  const procedure = { path: 'builds.authorize', type: 'mutation' } as const
  const answer = await send(server.url, procedure, founder.ofProject, headers)
  const jws = /"jws":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''
  expect(jws).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(JSON.stringify(await readEverything(database))).not.toContain(jws.split('.')[2])
})
