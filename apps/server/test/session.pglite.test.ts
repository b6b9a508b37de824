import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, expect, it } from 'vitest'
import { readEnvironment } from '../src/env.ts'
import { readSignInConfig, type SignInConfig } from '../src/identity/sign-in-config.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { clientOf } from './identities.ts'
import { rawCall } from './raw-call.ts'

const settings = {
  PLANGATE_AUTH: 'oidc',
  PLANGATE_OIDC_ISSUER: 'https://id.example.com/tenant/',
  PLANGATE_OIDC_AUDIENCE: 'https://plangate.example, web',
  PLANGATE_OIDC_CLIENT_ID: 'web',
}
const oidc: SignInConfig = {
  kind: 'oidc',
  issuer: 'https://id.example.com/tenant/',
  audiences: ['https://plangate.example', 'web'],
  clientId: 'web',
}

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

const start = (signInSettings?: SignInConfig) =>
  startTestServer({ database, runner: new RunnerFake(), ...(signInSettings && { signInSettings }) })

it('publishes how to sign in, and lets browsers connect to the issuer', async () => {
  await using server = await start(oidc)
  expect(await clientOf(server.url, null).session.config.query()).toEqual(oidc)
  const policy = (await fetch(`${server.url}/healthz`)).headers.get('content-security-policy')
  expect(policy).toContain("connect-src 'self' https://id.example.com;")
})

it('reports that there is no sign-in, and accepts the local founder', async () => {
  await using server = await start()
  const client = clientOf(server.url, null)
  expect(await client.session.config.query()).toEqual({ kind: 'local' })
  expect(await client.session.user.query()).toEqual({ id: '01900000-0000-7000-8000-000000000001', tier: 'founder' })
})

it('does not accept a caller with an invalid token as the local founder', async () => {
  await using server = await start()
  const { secret } = await clientOf(server.url, null).tokens.create.mutate({ name: 'CI', scope: 'read' })
  const ask = async (path: string, authorization: string) =>
    (await rawCall(server.url, { path, type: 'query' }, undefined, { authorization })).status
  expect(await ask('projects.list', `Bearer ${secret}`)).toBe(200)
  expect(await ask('tokens.list', `Bearer ${secret}`)).toBe(403)
  expect(await ask('projects.list', `Bearer ${secret}x`)).toBe(401)
  expect(await ask('projects.list', 'Bearer eyJ')).toBe(401)
})

it('accepts a token only while its founder can sign in to revoke it', async () => {
  const ask = async (server: TestServer, secret: string) => {
    const headers = { authorization: `Bearer ${secret}` }
    return (await rawCall(server.url, { path: 'projects.list', type: 'query' }, undefined, headers)).status
  }
  await using locally = await start()
  const { secret } = await clientOf(locally.url, null).tokens.create.mutate({ name: 'CI', scope: 'plan' })
  expect(await ask(locally, secret)).toBe(200)
  await using elsewhere = await start(oidc)
  expect(await ask(elsewhere, secret)).toBe(401)
})

it('reads the settings of a provider unchanged', () => {
  expect(readSignInConfig(readEnvironment(settings))).toEqual(oidc)
  expect(readSignInConfig(readEnvironment({ ...settings, HOST: '0.0.0.0' }))).toEqual(oidc)
  expect(readSignInConfig(readEnvironment({}))).toEqual({ kind: 'local' })
})

it.each([
  [{ HOST: '0.0.0.0' }, /^The setting HOST is wrong: .* Set PLANGATE_AUTH=oidc or HOST=127\.0\.0\.1\.$/],
  [{ HOST: '192.168.1.7' }, /^The setting HOST is wrong: /],
  [{ ...settings, PLANGATE_OIDC_ISSUER: '' }, /^The setting PLANGATE_OIDC_ISSUER is missing: /],
  [{ ...settings, PLANGATE_OIDC_AUDIENCE: '' }, /^The setting PLANGATE_OIDC_AUDIENCE is missing: /],
  [{ ...settings, PLANGATE_OIDC_CLIENT_ID: '' }, /^The setting PLANGATE_OIDC_CLIENT_ID is missing: /],
  [{ PLANGATE_TRUST_PROXY: 'loopback' }, /^The setting PLANGATE_TRUST_PROXY has no effect without PLANGATE_AUTH=oidc/],
  [
    { ...settings, PLANGATE_AUTH: '' },
    /^The setting PLANGATE_OIDC_ISSUER has no effect without PLANGATE_AUTH=oidc\. Remove it/,
  ],
])('refuses to start with %j', (variables, sentence) => {
  expect(() => readSignInConfig(readEnvironment(variables))).toThrow(sentence)
})
