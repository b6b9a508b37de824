import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner-fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder, readSampleBrief } from './founder.ts'
import { authenticateByHeader, headersOf, newUser } from './identities.ts'
import { procedures, rawCall } from './raw-call.ts'

interface Ids {
  projectId: string
  gateId: string
  planSetId: string
  optionId: string
  runId: string
}

const brief = await readSampleBrief()

/** How each procedure is asked about somebody's things. */
const inputs: Record<string, (ids: Ids) => object | undefined> = {
  'projects.create': () => ({ name: 'Corner shop' }),
  'projects.list': () => undefined,
  'projects.overview': () => undefined,
  'projects.get': ({ projectId }) => ({ projectId }),
  'projects.unpark': ({ projectId }) => ({ projectId }),
  'briefs.save': ({ projectId }) => ({ projectId, brief }),
  'briefs.get': ({ projectId }) => ({ projectId }),
  'briefs.version': ({ projectId }) => ({ projectId, version: 1 }),
  'briefs.history': ({ projectId }) => ({ projectId }),
  'gates.open': ({ projectId }) => ({ projectId }),
  'gates.current': ({ projectId }) => ({ projectId }),
  'gates.history': ({ projectId }) => ({ projectId }),
  'gates.resolve': ({ gateId }) => ({ gateId, decision: 'proceed' }),
  'plans.generate': ({ projectId }) => ({ projectId }),
  'plans.regenerate': ({ projectId, optionId }) => ({
    projectId,
    feedback: 'One engineer only.',
    pinnedOptionIds: [optionId],
  }),
  'plans.watch': ({ projectId }) => ({ projectId }),
  'plans.get': ({ projectId }) => ({ projectId }),
  'plans.history': ({ projectId }) => ({ projectId }),
  'plans.version': ({ projectId }) => ({ projectId, version: 1 }),
  'plans.select': ({ projectId, optionId, planSetId }) => ({
    projectId,
    optionId,
    planSetId,
    reason: 'Mine now.',
    changes: { options: [{ optionId, engineers: 2 }] },
  }),
  'plans.selected': ({ projectId }) => ({ projectId }),
  'plans.deepResearch': ({ projectId }) => ({ projectId }),
  'runs.get': ({ runId }) => ({ runId }),
  'runs.list': ({ projectId }) => ({ projectId }),
  'runs.outlook': ({ projectId }) => ({ projectId, kind: 'regenerate' }),
  'runs.cancel': ({ runId }) => ({ runId }),
  'builds.authorize': ({ projectId }) => ({ projectId }),
}

/** These name nothing of anybody's. */
const withoutIds = ['projects.create', 'projects.list', 'projects.overview']

const inputOf = (path: string, ids: Ids) => inputs[path]?.(ids)
const ids = ['projectId', 'gateId', 'planSetId', 'optionId', 'runId'] as const
const madeUpIds = (): Ids => ({
  projectId: uuidv7(),
  gateId: uuidv7(),
  planSetId: uuidv7(),
  optionId: uuidv7(),
  runId: uuidv7(),
})

/** The entries of `replacements` whose keys `input` has. */
const pickKnown = (input: object | undefined, replacements: object) =>
  Object.fromEntries(Object.entries(replacements).filter(([key]) => input !== undefined && key in input))

let stack: AsyncDisposableStack
let server: TestServer
let owner: Founder
let owned: Ids

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(
    await startTestServer({ database, runner: new RunnerFake('happy_path'), authenticate: authenticateByHeader }),
  )
  owner = await Founder.signUp(server.url)
  const { planSet, optionId } = await owner.choose()
  const [run] = await owner.client.runs.list.query(owner.ofProject)
  owned = { ...owner.ofProject, gateId: planSet.gateId, planSetId: planSet.id, optionId, runId: run?.id ?? '' }
})

afterAll(() => stack.disposeAsync())

it('has a case for every procedure of the router, and none for one that is not there', () => {
  expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

it.each(procedures)('$path answers 401 to nobody', async (procedure) => {
  const answer = await rawCall(server.url, procedure, inputOf(procedure.path, owned), headersOf(null))
  expect(answer).toMatchObject({ status: 401, body: { error: { data: { reason: 'UNAUTHENTICATED' } } } })
})

it.each(procedures)('$path refuses a key that its schema does not know', async (procedure) => {
  const input = { ...inputOf(procedure.path, owned), ownerId: newUser() }
  const answer = await rawCall(server.url, procedure, input, headersOf(owner.userId))
  expect(answer).toMatchObject({ status: 400, body: { error: { data: { reason: 'INVALID_INPUT' } } } })
})

describe.each(procedures.filter(({ path }) => !withoutIds.includes(path)))('$path', (procedure) => {
  it('answers a stranger as if it had never existed, to the letter', async () => {
    const stranger = headersOf(newUser())
    const toTheirs = await rawCall(server.url, procedure, inputOf(procedure.path, owned), stranger)
    const toNothing = await rawCall(server.url, procedure, inputOf(procedure.path, madeUpIds()), stranger)
    expect(toTheirs.status).toBe(404)
    expect(toTheirs).toEqual(toNothing)
  })

  it.each(['no-uuid', '', '\0', '\ud800', "' or 1=1 --", 7, null, { $ne: null }])('refuses %j as an id', async (id) => {
    const illFormed = Object.fromEntries(ids.map((name) => [name, id]))
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

it('shows nobody the projects of others', async () => {
  const newcomer = await Founder.signUp(server.url)
  expect((await newcomer.client.projects.list.query()).map(({ id }) => id)).toEqual([newcomer.project.id])
  expect((await newcomer.client.projects.overview.query()).map(({ project }) => project)).toEqual([newcomer.project])
})

it("leaves the owner's things as they were, after all of the above", async () => {
  const selected = await owner.client.plans.selected.query(owner.ofProject)
  expect(selected).toMatchObject({ stale: false, planSetId: owned.planSetId, selection: { number: 1 } })
  expect(await owner.client.plans.history.query(owner.ofProject)).toHaveLength(1)
})
