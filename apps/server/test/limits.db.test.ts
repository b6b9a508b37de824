import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { tokenPrefix, type UserId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { signInByOidc } from '../src/identity/sign-in-by-oidc.ts'
import type { OidcConfig } from '../src/identity/sign-in-config.ts'
import { createLogger } from '../src/logging.ts'
import type { AppRouter } from '../src/router.ts'
import { startTestServer, type TestServerParts } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, clientOf, headersOf, newUser, signInByHeader } from './identities.ts'
import { LocalIssuer, newKey, signToken } from './local-issuer.ts'
import { accessOf, budgetOf, procedures } from './raw-call.ts'
import { refusalOf } from './refusal-of.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

/** Starts one replica. Every test has addresses of its own, in the header of a proxy. */
const startServer = (parts: Partial<TestServerParts>) =>
  startTestServer({
    database,
    runner: new RunnerFake(),
    authenticate: authenticateByHeader,
    trustedProxies: ['loopback'],
    ...parts,
  })

let addresses = 0
const newAddress = () => ({ 'x-forwarded-for': `192.0.2.${++addresses}` })

const list = (url: string, headers: Record<string, string>, paths = 'projects.list') =>
  fetch(`${url}/trpc/${paths}${paths.includes(',') ? '?batch=1' : ''}`, { headers })

/** Returns the statuses of requests that are sent one after the other. */
async function statusesOf(count: number, ask: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = []
  for (let asked = 0; asked < count; asked++) statuses.push((await ask()).status)
  return statuses
}

const Refused = z.object({
  error: z.looseObject({ data: z.looseObject({ details: z.object({ retryAfterSeconds: z.int() }) }) }),
})
const Counted = z.object({ calls: z.number(), writer: z.string() })

const times = (count: number, status: number) => Array.from({ length: count }, () => status)

describe('a user', () => {
  it('may make as many calls as the limit allows, and learns when to try again', async () => {
    await using server = await startServer({ limits: { user: 30 } })
    const user = newUser()
    expect(await statusesOf(32, () => list(server.url, headersOf(user)))).toEqual([...times(30, 200), 429, 429])
    const refused = await list(server.url, headersOf(user))
    const { error } = Refused.parse(await refused.json())
    const { retryAfterSeconds } = error.data.details
    expect(error).toEqual({
      message: 'Too many requests. Wait a moment, then try again.',
      code: -32029,
      data: {
        code: 'TOO_MANY_REQUESTS',
        httpStatus: 429,
        requestId: refused.headers.get('x-request-id'),
        reason: 'RATE_LIMITED',
        details: { retryAfterSeconds: expect.any(Number) },
      },
    })
    expect(retryAfterSeconds).toBeGreaterThan(0)
    expect(retryAfterSeconds).toBeLessThanOrEqual(60)
    expect(refused.headers.get('retry-after')).toBe(String(retryAfterSeconds))
    expect((await list(server.url, headersOf(newUser()))).status).toBe(200)
  })

  it('starts again when the window has ended', async () => {
    await using server = await startServer({ limits: { user: 1 } })
    const user = newUser()
    const ask = () => list(server.url, headersOf(user))
    expect(await statusesOf(1, ask)).toEqual([200])
    await database.db
      .updateTable('call_counts')
      .set({ ends_at: new Date() })
      .where('account', '=', `user:${user}`)
      .execute()
    expect(await statusesOf(2, ask)).toEqual([200, 429])
  })

  // Of 60 calls, each server may hold a twentieth that it has not used.
  it.each([
    [20, 20],
    [60, 54],
  ])('shares one count of %i calls on all servers of a database', async (limit, least) => {
    await using here = await startServer({ limits: { user: limit } })
    await using there = await startServer({ limits: { user: limit } })
    const headers = headersOf(newUser())
    const answers = await Promise.all(times(80, 0).map((_, index) => list((index % 2 ? here : there).url, headers)))
    const accepted = answers.filter(({ status }) => status === 200).length
    expect(accepted).toBeLessThanOrEqual(limit)
    expect(accepted).toBeGreaterThanOrEqual(least)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(80 - accepted)
  })

  it('is charged for every call of a batch', async () => {
    await using server = await startServer({ limits: { user: 30 } })
    const user = newUser()
    const paths = times(10, 0).map(() => 'projects.list')
    expect(await statusesOf(4, () => list(server.url, headersOf(user), paths.join()))).toEqual([200, 200, 200, 429])
    const refused = await list(server.url, headersOf(user), paths.join())
    expect(await refused.json()).toMatchObject({ error: { data: { reason: 'RATE_LIMITED' } } })
  })

  it('gets the refusal for every call of a batch', async () => {
    await using server = await startServer({ limits: { user: 9 } })
    const link = httpBatchLink({ url: `${server.url}/trpc`, headers: headersOf(newUser()) })
    const client = createTRPCClient<AppRouter>({ links: [link] })
    const refusals = await Promise.all(times(10, 0).map(() => refusalOf(client.projects.list.query())))
    expect(refusals.map(({ reason, httpStatus }) => `${reason} ${httpStatus}`)).toEqual(
      times(10, 0).map(() => 'RATE_LIMITED 429'),
    )
  })

  it('costs a statement for a twentieth of the limit, and none once over it', async () => {
    await using server = await startServer({ limits: { user: 100, address: 1_000, plans: 10 } })
    const user = newUser()
    const headers = { ...headersOf(user), ...newAddress() }
    const accounts = [`address:${headers['x-forwarded-for']}`, `user:${user}`]
    // Rows written by one statement have the same transaction in xmin.
    const countOf = async () => {
      const query = 'select calls, xmin::text as writer from call_counts where account = any($1) order by account'
      return z.array(Counted).parse((await database.run(query, [accounts])).rows)
    }
    const ask = () => list(server.url, headers)
    expect(await statusesOf(1, ask)).toEqual([200])
    const before = await countOf()
    expect(before.map(({ calls }) => calls)).toEqual([50, 5])
    expect(new Set(before.map(({ writer }) => writer)).size).toBe(1)
    expect(await statusesOf(4, ask)).toEqual(times(4, 200))
    expect(await countOf()).toEqual(before)
    expect(await statusesOf(96, ask)).toEqual([...times(95, 200), 429])
    const atTheEnd = await countOf()
    expect(await statusesOf(50, ask)).toEqual(times(50, 429))
    expect(await countOf()).toEqual(atTheEnd)
  })

  it('shares one count for all of their API tokens', async () => {
    await using server = await startTestServer({
      database,
      runner: new RunnerFake(),
      signIn: signInByHeader,
      limits: { user: 12 },
    })
    const { client, userId } = await Founder.signUp(server.url)
    const [one, other] = [
      await client.tokens.create.mutate({ name: 'one', scope: 'read' }),
      await client.tokens.create.mutate({ name: 'other', scope: 'plan' }),
    ]
    const showing = (secret: string) => () => list(server.url, { authorization: `Bearer ${secret}` })
    expect(await statusesOf(5, showing(one.secret))).toEqual(times(5, 200))
    expect(await statusesOf(5, showing(other.secret))).toEqual([...times(4, 200), 429])
    expect(await statusesOf(1, showing(one.secret))).toEqual([429])
    expect((await list(server.url, headersOf(userId))).status).toBe(429)
  })

  it('is identified by the OpenID provider', async () => {
    const key = await newKey()
    await using issuer = await LocalIssuer.start(key)
    const settings = {
      kind: 'oidc' as const,
      issuer: issuer.url,
      clientId: 'web',
      audiences: ['web'],
    } satisfies OidcConfig
    await using server = await startTestServer({
      database,
      runner: new RunnerFake(),
      signIn: signInByOidc(settings, createLogger('silent')),
      limits: { user: 5 },
    })
    const now = Math.floor(Date.now() / 1_000)
    const tokenOf = (sub: string) => signToken(key, { iss: issuer.url, aud: 'web', sub, iat: now, exp: now + 300 })
    const askAs = async (sub: string) => list(server.url, { authorization: `Bearer ${await tokenOf(sub)}` })
    expect(await statusesOf(7, () => askAs('ann'))).toEqual([...times(5, 200), 429, 429])
    expect(await statusesOf(1, () => askAs('bob'))).toEqual([200])
  })
})

describe('an address', () => {
  it('may make as many calls as the limit allows, for all users together', async () => {
    await using server = await startServer({ limits: { address: 40 } })
    const address = newAddress()
    const ask = () => list(server.url, { ...headersOf(newUser()), ...address })
    expect(await statusesOf(42, ask)).toEqual([...times(40, 200), 429, 429])
    expect((await list(server.url, { ...headersOf(newUser()), ...newAddress() })).status).toBe(200)
  })

  it('is charged for calls without sign-in', async () => {
    await using server = await startServer({ limits: { address: 5 } })
    const address = newAddress()
    expect(await statusesOf(7, () => list(server.url, address))).toEqual([...times(5, 401), 429, 429])
  })

  it('lets signed-in users go on when calls without sign-in are over its limit', async () => {
    await using server = await startServer({ limits: { address: 5, user: 3 } })
    const address = newAddress()
    expect(await statusesOf(50, () => list(server.url, address))).toContain(429)
    const ask = () => list(server.url, { ...headersOf(newUser()), ...address })
    expect(await statusesOf(6, ask)).toEqual([...times(5, 200), 429])
  })

  it('is not charged for what a user is refused by their own limit', async () => {
    await using server = await startServer({ limits: { address: 10, user: 3 } })
    const [address, one] = [newAddress(), newUser()]
    const ask = (user: UserId) => () => list(server.url, { ...headersOf(user), ...address })
    expect(await statusesOf(20, ask(one))).toEqual([...times(3, 200), ...times(17, 429)])
    expect(await statusesOf(4, ask(newUser()))).toEqual([...times(3, 200), 429])
  })

  it('limits guessing: no further tokens are tried, except those that worked before', async () => {
    await using server = await startTestServer({
      database,
      runner: new RunnerFake(),
      signIn: signInByHeader,
      trustedProxies: ['loopback'],
      limits: { address: 5 },
    })
    const client = clientOf(server.url, newUser(), newAddress())
    const tokens = {
      old: await client.tokens.create.mutate({ name: 'old', scope: 'read' }),
      new: await client.tokens.create.mutate({ name: 'new', scope: 'read' }),
    }
    const address = newAddress()
    const showing = (secret: string) => () => list(server.url, { authorization: `Bearer ${secret}`, ...address })
    expect(await statusesOf(1, showing(tokens.old.secret))).toEqual([200])
    const guess = () => showing(`${tokenPrefix}${String(guesses++).padStart(43, '0')}`)()
    let guesses = 0
    expect(await statusesOf(7, guess)).toEqual([...times(5, 401), 429, 429])
    expect(await statusesOf(1, showing(tokens.new.secret))).toEqual([429])
    expect(await statusesOf(4, showing(tokens.old.secret))).toEqual(times(4, 200))
    expect((await list(server.url, { ...headersOf(newUser()), ...newAddress() })).status).toBe(200)
    expect(await statusesOf(1, () => list(server.url, address))).toEqual([401])
  })

  it('is that of the socket unless the proxy is trusted', async () => {
    await using server = await startServer({ limits: { address: 5 }, trustedProxies: ['192.0.2.0/24'] })
    const ask = () => list(server.url, { ...headersOf(newUser()), ...newAddress() })
    expect(await statusesOf(6, ask)).toEqual([...times(5, 200), 429])
  })

  it('is the last one in the header of a trusted proxy', async () => {
    await using server = await startServer({ limits: { address: 5 } })
    const { 'x-forwarded-for': seen } = newAddress()
    const ask = () => {
      const { 'x-forwarded-for': made } = newAddress()
      return list(server.url, { ...headersOf(newUser()), 'x-forwarded-for': `${made}, ${seen}` })
    }
    expect(await statusesOf(6, ask)).toEqual([...times(5, 200), 429])
  })
})

describe('plans', () => {
  it('have a budget of their own, which other calls do not use; Deep Research counts as five', async () => {
    await using server = await startServer({ limits: { user: 1_000, plans: 7 } })
    const founder = await Founder.signUp(server.url)
    await founder.plan()
    const regenerate = () => founder.client.plans.regenerate.mutate({ ...founder.ofProject, feedback: 'Smaller.' })
    await regenerate()
    expect(await refusalOf(founder.client.plans.deepResearch.mutate(founder.ofProject))).toMatchObject({
      reason: 'UPGRADE_REQUIRED',
    })
    expect(await refusalOf(regenerate())).toMatchObject({ reason: 'RATE_LIMITED', httpStatus: 429 })
    expect(await founder.client.plans.history.query(founder.ofProject)).toHaveLength(2)
    expect(await founder.client.runs.list.query(founder.ofProject)).toHaveLength(2)
  })

  it('are generated by these procedures only', () => {
    const asking = procedures.map(({ path }) => path).filter((path) => budgetOf(path) === 'plans')
    expect(asking).toEqual([
      ...['briefs.sort', 'briefs.revise', 'interviews.start', 'interviews.finish'],
      ...['plans.generate', 'plans.regenerate', 'plans.deepResearch', 'plans.submit'],
    ])
    expect(new Set(asking.map(accessOf))).toEqual(new Set(['plan']))
  })
})

it('counts and refuses nothing without limits', async () => {
  await using server = await startServer({ limits: {} })
  const user = newUser()
  const answers = await Promise.all(times(200, 0).map(() => clientOf(server.url, user).projects.list.query()))
  expect(answers).toHaveLength(200)
  const counted = database.db.selectFrom('call_counts').select('account').where('account', 'like', `%${user}`)
  expect(await counted.execute()).toEqual([])
})
