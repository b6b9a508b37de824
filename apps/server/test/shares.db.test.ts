import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServerParts } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { budgetOf, procedures, rawCall } from './raw-call.ts'
import { refusalOf } from './refusal-of.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

const startServer = (parts: Partial<TestServerParts> = {}) =>
  startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader, ...parts })

const read = { path: 'shares.read', type: 'mutation' } as const

async function shareAsFounder(url: string) {
  const founder = await Founder.signUp(url)
  const { id: shareId, secret } = await founder.client.shares.create.mutate({ ...founder.ofProject, withNotes: false })
  return { founder, shareId, secret }
}

describe('a link', () => {
  it('is read by anybody who has it, without an account', async () => {
    await using server = await startServer()
    const { founder, secret } = await shareAsFounder(server.url)
    const answer = await rawCall(server.url, read, { secret }, {})
    expect(answer).toMatchObject({
      status: 200,
      body: { result: { data: { name: founder.project.name, plan: null } } },
    })
    const malformed = await rawCall(server.url, read, { secret: `${secret}A` }, {})
    expect(malformed).toMatchObject({ status: 400, body: { error: { data: { reason: 'INVALID_INPUT' } } } })
  })

  it('answers 404 once it is revoked, like one that never existed', async () => {
    await using server = await startServer()
    const { founder, shareId, secret } = await shareAsFounder(server.url)
    await founder.client.shares.revoke.mutate({ shareId })
    const revoked = await rawCall(server.url, read, { secret }, {})
    expect(revoked).toMatchObject({
      status: 404,
      body: { error: { data: { reason: 'SHARE_NOT_FOUND', details: null } } },
    })
    const madeUp = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'E' : 'A'}`
    expect(await rawCall(server.url, read, { secret: madeUp }, {})).toEqual(revoked)
  })

  it('is one of 50 at most that work', async () => {
    await using server = await startServer()
    const { founder } = await shareAsFounder(server.url)
    const share = () => founder.client.shares.create.mutate({ ...founder.ofProject, withNotes: false })
    for (let made = 1; made < 50; made++) await share()
    const refusal = { reason: 'TOO_MANY_SHARES', httpStatus: 409, details: { limit: 50 } }
    expect(await refusalOf(share())).toMatchObject(refusal)
  })

  it('cannot be read by a query, whose input would be in its URL', async () => {
    await using server = await startServer()
    const { secret } = await shareAsFounder(server.url)
    expect((await rawCall(server.url, { ...read, type: 'query' }, { secret }, {})).status).toBe(405)
  })
})

describe('the budget for links', () => {
  it('is by address, for people with and without sign-in, and other calls do not use it', async () => {
    await using server = await startServer({ limits: { address: 1_000, shares: 2 }, trustedProxies: ['loopback'] })
    const { founder, secret } = await shareAsFounder(server.url)
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const statusOf = async (headers: Record<string, string>) =>
      (await rawCall(server.url, read, { secret }, headers)).status
    const signedIn = { ...headersOf(founder.userId), ...from('192.0.2.1') }
    expect([await statusOf(from('192.0.2.1')), await statusOf(signedIn)]).toEqual([200, 200])
    expect([await statusOf(from('192.0.2.1')), await statusOf(signedIn)]).toEqual([429, 429])
    expect(await statusOf(from('192.0.2.2'))).toBe(200)
    const list = { path: 'shares.list', type: 'query' } as const
    expect((await rawCall(server.url, list, founder.ofProject, signedIn)).status).toBe(200)
  })

  it('is used by one procedure', () => {
    expect(procedures.map(({ path }) => path).filter((path) => budgetOf(path) === 'shares')).toEqual(['shares.read'])
  })
})
