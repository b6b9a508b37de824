import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner-fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, newUser, signInByHeader } from './identities.ts'
import { haveEverything, type Ids, idNames, idsIn, inputOf, inputs, madeUpIds } from './inputs.ts'
import { procedures, rawCall } from './raw-call.ts'

/** The entries of `replacements` whose keys `input` has. */
const pickKnown = (input: object | undefined, replacements: object) =>
  Object.fromEntries(Object.entries(replacements).filter(([key]) => input !== undefined && key in input))

const namesThings = procedures.filter(({ path }) => idsIn(path).length > 0)
const closed = procedures.filter(({ path }) => path !== 'session.config')

let stack: AsyncDisposableStack
let server: TestServer
let owner: Founder
let owned: Ids
/** Somebody else, who has one of everything, too, and a token of each scope. */
let stranger: Founder
let theirOwn: Ids
let identities: Record<string, Record<string, string>>

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake('happy_path'), signIn: signInByHeader }))
  owner = await Founder.signUp(server.url)
  owned = await haveEverything(owner)
  stranger = await Founder.signUp(server.url)
  theirOwn = await haveEverything(stranger)
  identities = { 'a sign-in': headersOf(stranger.userId) }
  for (const scope of ['read', 'plan'] as const) {
    const { secret } = await stranger.client.tokens.create.mutate({ name: scope, scope })
    identities[`a ${scope} token`] = { authorization: `Bearer ${secret}` }
  }
})

afterAll(() => stack.disposeAsync())

it('has a case for every procedure of the router, and none for one that is not there', () => {
  expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

it.each(closed)('$path answers 401 to nobody', async (procedure) => {
  const answer = await rawCall(server.url, procedure, inputOf(procedure.path, owned), headersOf(null))
  expect(answer).toMatchObject({ status: 401, body: { error: { data: { reason: 'UNAUTHENTICATED' } } } })
})

it.each(procedures)('$path refuses a key that its schema does not know', async (procedure) => {
  const input = { ...inputOf(procedure.path, owned), ownerId: newUser() }
  const answer = await rawCall(server.url, procedure, input, headersOf(owner.userId))
  expect(answer).toMatchObject({ status: 400, body: { error: { data: { reason: 'INVALID_INPUT' } } } })
})

describe.each(namesThings)('$path', (procedure) => {
  const names = idsIn(procedure.path)
  /** Every way to mix somebody's ids into one's own: at least one of them is not one's own. */
  const mixtures = Array.from({ length: 2 ** names.length - 1 }, (_, index) =>
    names.filter((_name, bit) => ((index + 1) >> bit) % 2 === 1),
  )
  const cases = mixtures.flatMap((foreign) =>
    ['a sign-in', 'a plan token', 'a read token'].map((identity) => ({ foreign, identity })),
  )

  it.each(cases)('answers $identity with $foreign of somebody else as if it had never existed', async (mixed) => {
    const { foreign, identity } = mixed
    const ask = (from: Ids) => {
      const ids = { ...theirOwn, ...Object.fromEntries(foreign.map((name) => [name, from[name]])) }
      return rawCall(server.url, procedure, inputOf(procedure.path, ids), identities[identity] ?? {})
    }
    const toTheirs = await ask(owned)
    const toNothing = await ask(madeUpIds())
    expect(identity === 'a sign-in' ? [404] : [404, 403]).toContain(toTheirs.status)
    expect(toTheirs).toEqual(toNothing)
  })

  it.each(['no-uuid', '', '\0', '\ud800', "' or 1=1 --", 7, null, { $ne: null }])('refuses %j as an id', async (id) => {
    const illFormed = Object.fromEntries(idNames.map((name) => [name, id]))
    const input = { ...inputOf(procedure.path, owned), ...pickKnown(inputOf(procedure.path, owned), illFormed) }
    const { status } = await rawCall(server.url, procedure, input, headersOf(owner.userId))
    expect([400, 422]).toContain(status)
  })
})

it('takes the option of a stranger for one that never existed, to the letter', async () => {
  const stranger = await Founder.signUp(server.url)
  const { recommendedId: theirs } = await stranger.plan()
  const regenerate = { path: 'plans.regenerate', type: 'mutation' } as const
  const pin = (id: string) =>
    rawCall(
      server.url,
      regenerate,
      { ...inputOf('plans.regenerate', owned), pinnedOptionIds: [id] },
      headersOf(owner.userId),
    )
  const answer = await pin(theirs)
  expect(answer).toMatchObject({ status: 404, body: { error: { data: { reason: 'OPTION_NOT_FOUND' } } } })
  expect(answer).toEqual(await pin(uuidv7()))
  const tooMany = { ...inputOf('plans.regenerate', owned), pinnedOptionIds: [uuidv7(), uuidv7(), uuidv7()] }
  expect(await rawCall(server.url, regenerate, tooMany, headersOf(owner.userId))).toMatchObject({ status: 400 })
})

it('takes the audit entry of a stranger for one that never existed, to the letter', async () => {
  const { entries } = await stranger.client.projects.audit.query(stranger.ofProject)
  const { entries: ofTokens } = await stranger.client.tokens.audit.query({})
  const own = { 'projects.audit': owner.ofProject, 'tokens.audit': {} }
  for (const [path, input] of Object.entries(own)) {
    const before = (cursor: unknown) =>
      rawCall(server.url, { path, type: 'query' }, { ...input, cursor }, headersOf(owner.userId))
    const nothing = await before(uuidv4())
    expect(nothing).toEqual({ status: 200, body: { result: { data: { entries: [], nextCursor: null } } } })
    for (const { id } of [...entries, ...ofTokens]) expect(await before(id)).toEqual(nothing)
    for (const illFormed of ['no-uuid', '', 7, null, { $ne: null }])
      expect(await before(illFormed)).toMatchObject({ status: 400 })
  }
})

it('shows nobody the projects and tokens of others', async () => {
  const newcomer = await Founder.signUp(server.url)
  expect((await newcomer.client.projects.list.query()).map(({ id }) => id)).toEqual([newcomer.project.id])
  expect((await newcomer.client.projects.overview.query()).map(({ project }) => project)).toEqual([newcomer.project])
  expect(await newcomer.client.tokens.list.query()).toEqual([])
  expect(await newcomer.client.tokens.audit.query({})).toEqual({ entries: [], nextCursor: null })
  expect(await newcomer.client.session.user.query()).not.toEqual(await owner.client.session.user.query())
})

it("leaves the owner's things as they were, after all of the above", async () => {
  const selected = await owner.client.plans.selected.query(owner.ofProject)
  expect(selected).toMatchObject({ stale: false, planSetId: owned.planSetId, selection: { number: 1 } })
  expect(await owner.client.plans.history.query(owner.ofProject)).toHaveLength(1)
  expect(await owner.client.tokens.list.query()).toMatchObject([{ id: owned.tokenId, revokedAt: null }])
})
