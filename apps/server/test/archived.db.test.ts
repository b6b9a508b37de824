import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { haveEverything, type IdName, type Ids, idsIn, inputOf } from './inputs.ts'
import { procedures, rawCall } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

/** The ids that name a project, or something in one. */
const inProject: readonly IdName[] = ['projectId', 'gateId', 'runId', 'interviewId', 'permitId', 'shareId']
const ofProject = procedures.filter(({ path }) => idsIn(path).some((name) => inProject.includes(name)))

/** What an archived project does take. */
const taken = ['projects.restore', 'projects.delete']

const refused = ofProject.filter(({ path, type }) => type === 'mutation' && !taken.includes(path))
const queries = ofProject.filter(({ type }) => type === 'query')

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let founder: Founder
let owned: Ids

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake('happy_path'), signIn: signInByHeader }))
  founder = await Founder.signUp(server.url)
  owned = await haveEverything(founder)
  await founder.client.projects.archive.mutate(founder.ofProject)
})
afterAll(() => stack.disposeAsync())

const call = (procedure: (typeof procedures)[number]) =>
  rawCall(server.url, procedure, inputOf(procedure.path, owned), headersOf(founder.userId))

it('finds the mutations of projects', () => {
  expect(refused.length).toBeGreaterThan(20)
  expect(ofProject.map(({ path }) => path)).toEqual(expect.arrayContaining(taken))
})

it.each(refused)('$path answers 409 for an archived project, and changes nothing', async (procedure) => {
  // A refused permit is counted, and its first refusal is in the audit log.
  const { permit_refusals: _, audit_log: __, ...before } = await readEverything(database)
  expect(await call(procedure)).toMatchObject({
    status: 409,
    body: { error: { data: { reason: 'PROJECT_ARCHIVED', details: null } } },
  })
  const { permit_refusals: ___, audit_log: ____, ...after } = await readEverything(database)
  expect(after).toEqual(before)
})

it.each(queries)('$path answers for an archived project', async (procedure) => {
  expect((await call(procedure)).status).not.toBe(409)
})

it('its permits have ended, because it was archived', async () => {
  const permits = await founder.client.builds.permits.query(founder.ofProject)
  expect(permits).toMatchObject([{ end: { cause: 'archived', reason: null } }])
})

it('is restored as it was, and can be built on the selection that it had', async () => {
  const { client, ofProject } = founder
  expect(await client.projects.restore.mutate(ofProject)).toMatchObject({ status: 'active' })
  expect(await client.projects.get.query(ofProject)).not.toHaveProperty('archivedAt')
  expect(await client.builds.authorize.mutate(ofProject)).toMatchObject({ number: 2 })
})

it('is restored as parked when it was parked', async () => {
  const parked = await Founder.signUp(server.url)
  await parked.saveBrief()
  await parked.decide('park')
  await parked.client.projects.archive.mutate(parked.ofProject)
  expect(await parked.client.projects.counts.query()).toMatchObject({ active: 0, parked: 0, archived: 1 })
  expect(await parked.client.projects.restore.mutate(parked.ofProject)).toMatchObject({ status: 'parked' })
  expect(await parked.client.projects.counts.query()).toMatchObject({ active: 0, parked: 1, archived: 0 })
})

it('is deleted with its name only', async () => {
  const { client, ofProject, project } = await Founder.signUp(server.url)
  await client.projects.archive.mutate(ofProject)
  await expect(client.projects.delete.mutate({ ...ofProject, name: 'Another shop' })).rejects.toMatchObject({
    data: { reason: 'INVALID_INPUT', details: { issues: [{ path: 'name' }] } },
  })
  expect(await client.projects.list.query()).toHaveLength(1)
  await client.projects.delete.mutate({ ...ofProject, name: project.name })
  expect(await client.projects.list.query()).toEqual([])
})
