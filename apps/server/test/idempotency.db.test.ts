import { migrations } from '@plangate/core/migrations'
import { ResearchFake } from '@plangate/core/runner/research-fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder, readSampleBrief } from './founder.ts'
import { authenticateByHeader, clientOf, headersOf, newUser } from './identities.ts'
import { keyedCases } from './keyed-cases.ts'
import { procedures, rawCall } from './raw-call.ts'

const brief = await readSampleBrief()

/** Mutations that ignore a key: a repeat has no further effect, or the answer holds a secret and must not be kept. */
const withoutKey = [
  ...[
    'projects.delete',
    'tokens.create',
    'tokens.revoke',
    'webhooks.create',
    'webhooks.revoke',
    'shares.create',
    'shares.revoke',
  ],
  ...['builds.authorize', 'briefs.read', 'runs.cancel', 'shares.read'],
]

const mutations = procedures.filter(({ type }) => type === 'mutation')

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(
    await startTestServer({ database, runner: new ResearchFake(), authenticate: authenticateByHeader }),
  )
})

afterAll(() => stack.disposeAsync())

const send = (path: string, input: object, { userId }: Pick<Founder, 'userId'>, key: string) =>
  rawCall(server.url, { path, type: 'mutation' }, input, { ...headersOf(userId), 'idempotency-key': key })

it('covers every mutation of the router', () => {
  expect([...Object.keys(keyedCases), ...withoutKey].sort()).toEqual(mutations.map(({ path }) => path).sort())
})

/** Sent at the same moment. */
const copies = { sampled: 5, exhaustive: 50 }[inject('extent')]

it.each(Object.entries(keyedCases))(
  `%s has one effect and ${copies} equal answers`,
  async (path, { prepare, count, once }) => {
    const founder = await Founder.signUp(server.url)
    const input = await prepare(founder, database)
    const key = uuidv7()
    const answers = await Promise.all(Array.from({ length: copies }, () => send(path, input, founder, key)))
    expect(answers[0]).toMatchObject({ status: 200 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await send(path, input, founder, key)).toEqual(answers[0])
    expect(await count(founder)).toBe(once)
  },
)

it('a key is shared by all procedures of its user, and by no other user', async () => {
  const [founder, other] = [await Founder.signUp(server.url), await Founder.signUp(server.url)]
  const create = { name: 'Another shop' }
  const answer = await send('projects.create', create, founder, 'k')
  const mismatch = { status: 422, body: { error: { data: { reason: 'IDEMPOTENCY_MISMATCH' } } } }
  expect(await send('briefs.save', { ...founder.ofProject, brief }, founder, 'k')).toMatchObject(mismatch)
  expect(await send('projects.create', { name: 'A third shop' }, founder, 'k')).toMatchObject(mismatch)
  const theirs = await send('projects.create', create, other, 'k')
  expect(theirs).toMatchObject({ status: 200 })
  expect(theirs).not.toEqual(answer)
})

const invalid = (path: string) => ({
  status: 400,
  body: { error: { data: { reason: 'INVALID_INPUT', details: { issues: [{ path }] } } } },
})

describe.each([
  ['no characters', ''],
  ['201 characters', 'k'.repeat(201)],
  ['unprintable characters', 'k\tk'],
  ['characters beyond ASCII', 'clé'],
])('a key of %s', (_, key) => {
  it.each(Object.keys(keyedCases))('is refused by %s', async (path) => {
    const founder = { userId: newUser() }
    expect(await send(path, {}, founder, key)).toMatchObject(invalid('idempotency-key'))
  })

  it.each(withoutKey)('is ignored by %s', async (path) => {
    const answer = await send(path, { projectId: uuidv7(), runId: uuidv7() }, { userId: newUser() }, key)
    expect(JSON.stringify(answer)).not.toContain('idempotency-key')
  })
})

it('accepts a key of 200 printable characters', async () => {
  const key = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x21 + (index % 94))).join('')
  expect(await send('projects.create', { name: 'Shop' }, { userId: newUser() }, key)).toMatchObject({ status: 200 })
})

describe('a batch', () => {
  const callAll = (paths: string[], inputs: object[], headers: Record<string, string>) =>
    rawCall(server.url, { path: `${paths.join()}?batch=1`, type: 'mutation' }, { ...inputs }, headers)
  const batch = (inputs: object[], userId: ReturnType<typeof newUser>) => {
    const paths = inputs.map(() => 'projects.create')
    return callAll(paths, inputs, { ...headersOf(userId), 'idempotency-key': 'k' })
  }

  it('of several calls needs no key', async () => {
    const userId = newUser()
    const two = ['projects.create', 'projects.create']
    expect(await callAll(two, [{ name: 'One' }, { name: 'Two' }], headersOf(userId))).toMatchObject({ status: 200 })
    expect(await clientOf(server.url, userId).projects.list.query()).toHaveLength(2)
  })

  it.each(Object.entries(keyedCases))(
    'without a key takes %s beside another call',
    async (path, { prepare, count, once }) => {
      const founder = await Founder.signUp(server.url)
      const two = [await prepare(founder, database), { projectId: uuidv7() }]
      const { body } = await callAll([path, 'projects.unpark'], two, headersOf(founder.userId))
      expect(body).toMatchObject([{ result: {} }, { error: { data: { reason: 'PROJECT_NOT_FOUND' } } }])
      expect(await count(founder)).toBe(once)
    },
  )

  it('of several calls cannot share a key, and none has an effect', async () => {
    const userId = newUser()
    const refused = invalid('idempotency-key').body
    expect(await batch([{ name: 'One' }, { name: 'Two' }], userId)).toMatchObject({ body: [refused, refused] })
    expect(await clientOf(server.url, userId).projects.list.query()).toEqual([])
  })

  it('of one call counts as that call', async () => {
    const userId = newUser()
    const [one, again] = [await batch([{ name: 'One' }], userId), await batch([{ name: 'One' }], userId)]
    expect(one).toMatchObject({ status: 200 })
    expect(again).toEqual(one)
    expect(await clientOf(server.url, userId).projects.list.query()).toHaveLength(1)
  })
})
