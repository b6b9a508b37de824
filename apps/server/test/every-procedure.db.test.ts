import type { RefusalReason } from '@plangate/core/errors'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { ProjectId, TokenScope } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Access } from '../src/identity/authenticate.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, newUser, signInByHeader } from './identities.ts'
import { haveEverything, type IdName, type Ids, idNames, idsIn, inputOf, inputs, madeUpIds } from './inputs.ts'
import { accessOf, procedures, rawCall } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

/** The refusal of each kind of id that belongs to another user. */
const refusals: Record<IdName, { status: number; reason: RefusalReason }> = {
  projectId: { status: 404, reason: 'PROJECT_NOT_FOUND' },
  gateId: { status: 404, reason: 'GATE_NOT_FOUND' },
  runId: { status: 404, reason: 'RUN_NOT_FOUND' },
  tokenId: { status: 404, reason: 'TOKEN_NOT_FOUND' },
  permitId: { status: 404, reason: 'PERMIT_NOT_FOUND' },
  webhookId: { status: 404, reason: 'WEBHOOK_NOT_FOUND' },
  shareId: { status: 404, reason: 'SHARE_NOT_FOUND' },
  deliveryId: { status: 404, reason: 'WEBHOOK_NOT_FOUND' },
  interviewId: { status: 404, reason: 'INTERVIEW_NOT_FOUND' },
  planSetId: { status: 404, reason: 'PLAN_NOT_FOUND' },
  optionId: { status: 404, reason: 'OPTION_NOT_FOUND' },
  pinnedOptionId: { status: 404, reason: 'OPTION_NOT_FOUND' },
  // As for every impossible adjustment, with its path in the input.
  changedOptionId: { status: 400, reason: 'INVALID_INPUT' },
}

/** How a caller identifies itself, and the access that this gives. */
const allowed = {
  'a sign-in': Access.options,
  'a plan token': ['read', 'plan', 'permits'],
  'a read token': ['read', 'permits'],
  'a build token': ['build', 'permits'],
} as const
type Kind = keyof typeof allowed
const kinds: readonly Kind[] = ['a sign-in', 'a plan token', 'a read token', 'a build token']
/** Tokens that are limited to another project of their own founder. */
const limited = ['read', 'plan', 'build'] as const
const mayUse = (kind: Kind, path: string) => allowed[kind].some((access) => access === accessOf(path))

const illFormed = ['no-uuid', '', '\0', '\ud800', "' or 1=1 --", 7, null, { $ne: null }]

const takesIds = procedures.filter(({ path }) => idsIn(path).length > 0)
const closed = procedures.filter(({ path }) => accessOf(path) !== 'open')

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let owner: Founder
let owned: Ids
/** Another user, who also has one of everything, and a token of each scope. */
let stranger: Founder
let theirOwn: Ids
let identities: Record<Kind, Record<string, string>>
/** By scope. */
let limitedIdentities: Record<TokenScope, Record<string, string>>
let newcomer: Founder
/** All rows before the first test. */
let before: Record<string, unknown[]>

/** Reads all rows, without the time when a token was last used, which may change. */
const readRows = () => readEverything(database, ['last_used_at'])

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake('happy_path'), signIn: signInByHeader }))
  owner = await Founder.signUp(server.url)
  owned = await haveEverything(owner)
  stranger = await Founder.signUp(server.url)
  theirOwn = await haveEverything(stranger)
  const bearerOf = async (scope: TokenScope, only: { projectId?: ProjectId } = {}) => {
    const { secret } = await stranger.client.tokens.create.mutate({ name: scope, scope, ...only })
    return { authorization: `Bearer ${secret}` }
  }
  identities = {
    'a sign-in': headersOf(stranger.userId),
    'a plan token': await bearerOf('plan'),
    'a read token': await bearerOf('read'),
    'a build token': await bearerOf('build'),
  }
  const { id: projectId } = await stranger.client.projects.create.mutate({ name: 'Another shop' })
  limitedIdentities = {
    read: await bearerOf('read', { projectId }),
    plan: await bearerOf('plan', { projectId }),
    build: await bearerOf('build', { projectId }),
  }
  newcomer = await Founder.signUp(server.url)
  before = await readRows()
})

afterAll(() => stack.disposeAsync())

it('has a case for every procedure of the router, and no others', () => {
  expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

it.each(closed)('$path answers 401 to a caller without an identity', async (procedure) => {
  const answer = await rawCall(server.url, procedure, inputOf(procedure.path, owned), headersOf(null))
  expect(answer).toMatchObject({ status: 401, body: { error: { data: { reason: 'UNAUTHENTICATED' } } } })
})

it.each(procedures)('$path refuses an unknown key in its input', async (procedure) => {
  const input = { ...inputOf(procedure.path, owned), ownerId: newUser() }
  const answer = await rawCall(server.url, procedure, input, headersOf(owner.userId))
  expect(answer).toMatchObject({ status: 400, body: { error: { data: { reason: 'INVALID_INPUT' } } } })
})

describe.each(takesIds)('$path', (procedure) => {
  const names = idsIn(procedure.path)
  /** Every combination of ids of two users with at least one foreign id. */
  const mixtures = Array.from({ length: 2 ** names.length - 1 }, (_, index) =>
    names.filter((_name, bit) => ((index + 1) >> bit) % 2 === 1),
  )
  const cases = mixtures.flatMap((foreign) => kinds.map((kind) => ({ foreign, kind })))

  it.each(cases)(
    'answers $kind with $foreign of another user as if it had never existed',
    async ({ foreign, kind }) => {
      const ask = (from: Ids) => {
        const ids = { ...theirOwn, ...Object.fromEntries(foreign.map((name) => [name, from[name]])) }
        return rawCall(server.url, procedure, inputOf(procedure.path, ids), identities[kind])
      }
      const [first] = foreign
      if (first === undefined) throw new Error('nothing is foreign')
      const { status, reason } = mayUse(kind, procedure.path) ? refusals[first] : { status: 403, reason: 'FORBIDDEN' }
      const toTheirs = await ask(owned)
      expect(toTheirs).toMatchObject({ status, body: { error: { data: { reason } } } })
      expect(toTheirs).toEqual(await ask(madeUpIds()))
    },
  )

  it.each(limited)('answers a %s token of another project as if this one had never existed', async (scope) => {
    const ask = (ids: Ids) => rawCall(server.url, procedure, inputOf(procedure.path, ids), limitedIdentities[scope])
    const toTheirs = await ask(theirOwn)
    expect([403, 404]).toContain(toTheirs.status)
    expect(toTheirs).toEqual(await ask(owned))
    expect(toTheirs).toEqual(await ask(madeUpIds()))
  })

  const wrongs = names.flatMap((name) => illFormed.map((id) => [id, name] as const))

  it.each(wrongs)('refuses %j as %s', async (id, name) => {
    const input = inputOf(procedure.path, { ...owned, [name]: id })
    const { status } = await rawCall(server.url, procedure, input, headersOf(owner.userId))
    expect([400, 422]).toContain(status)
  })
})

/** It answers a token of one project with that project alone. */
const listing = 'projects.list'
const namesNothing = closed.filter(({ path }) => idsIn(path).length === 0 && path !== listing)

it.each(namesNothing)('$path answers 403 to a token of one project', async (procedure) => {
  for (const scope of limited) {
    const answer = await rawCall(server.url, procedure, inputOf(procedure.path, owned), limitedIdentities[scope])
    expect(answer).toMatchObject({ status: 403, body: { error: { data: { reason: 'FORBIDDEN' } } } })
  }
})

it('lists only its own project for a token of one project, if that may read', async () => {
  const list = (scope: TokenScope) =>
    rawCall(server.url, { path: listing, type: 'query' }, undefined, limitedIdentities[scope])
  const own = { result: { data: [{ name: 'Another shop' }] } }
  for (const scope of ['read', 'plan'] as const) expect(await list(scope)).toMatchObject({ status: 200, body: own })
  expect(await list('build')).toMatchObject({ status: 403, body: { error: { data: { reason: 'FORBIDDEN' } } } })
})

it('refuses more pinned options than allowed', async () => {
  const regenerate = { path: 'plans.regenerate', type: 'mutation' } as const
  const tooMany = { ...inputOf(regenerate.path, owned), pinnedOptionIds: [uuidv7(), uuidv7(), uuidv7()] }
  expect(await rawCall(server.url, regenerate, tooMany, headersOf(owner.userId))).toMatchObject({ status: 400 })
})

describe.each(['projects.audit', 'tokens.audit'])('%s', (path) => {
  const askBefore = (cursor: unknown, headers: Record<string, string>) => {
    const input = { ...inputOf(path, theirOwn), cursor }
    return rawCall(server.url, { path, type: 'query' }, input, headers)
  }

  it.each(kinds)('answers %s with the entry of another user as if it had never existed', async (kind) => {
    const { entries } = await owner.client.projects.audit.query(owner.ofProject)
    const { entries: ofTokens } = await owner.client.tokens.audit.query({})
    const nothing = await askBefore(uuidv4(), identities[kind])
    expect(nothing).toMatchObject(
      mayUse(kind, path)
        ? { status: 200, body: { result: { data: { entries: [], nextCursor: null } } } }
        : { status: 403, body: { error: { data: { reason: 'FORBIDDEN' } } } },
    )
    expect(entries).not.toEqual([])
    expect(ofTokens).not.toEqual([])
    for (const { id } of [...entries, ...ofTokens]) expect(await askBefore(id, identities[kind])).toEqual(nothing)
  })

  it.each(['no-uuid', '', 7, null, { $ne: null }])('refuses %j as a cursor', async (id) => {
    expect(await askBefore(id, identities['a sign-in'])).toMatchObject({ status: 400 })
  })
})

it('hides projects and tokens from other users', async () => {
  expect((await newcomer.client.projects.list.query()).map(({ id }) => id)).toEqual([newcomer.project.id])
  expect((await newcomer.client.projects.overview.query()).map(({ project }) => project)).toEqual([newcomer.project])
  expect(await newcomer.client.tokens.list.query()).toEqual([])
  expect(await newcomer.client.tokens.audit.query({})).toEqual({ entries: [], nextCursor: null })
  expect(await newcomer.client.session.user.query()).not.toEqual(await owner.client.session.user.query())
})

it('has left all rows as they were', async () => {
  const rows = JSON.stringify(before)
  for (const name of idNames) expect(rows).toContain(owned[name])
  expect(await readRows()).toEqual(before)
})
