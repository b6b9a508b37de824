import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { ContentHash } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, clientOf, headersOf } from './identities.ts'
import { rawCall } from './raw-call.ts'
import { refusalOf } from './refusal-of.ts'

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), authenticate: authenticateByHeader }))
})

afterAll(() => stack.disposeAsync())

it('FORBIDDEN for a page of another origin', async () => {
  const { userId } = await Founder.signUp(server.url)
  const headers = { ...headersOf(userId), origin: 'https://elsewhere.example' }
  const answer = await rawCall(server.url, { path: 'projects.create', type: 'mutation' }, { name: 'Theirs' }, headers)
  expect(answer).toMatchObject({ status: 403, body: { error: { data: { reason: 'FORBIDDEN', details: null } } } })
  expect(await clientOf(server.url, userId).projects.list.query()).toHaveLength(1)
})

it('INTERNAL for a malformed row, without internal details', async () => {
  const founder = await Founder.signUp(server.url)
  await writeBrokenBrief(founder)
  const refusal = await refusalOf(founder.client.briefs.get.query(founder.ofProject))
  expect(refusal).toMatchObject({ reason: 'INTERNAL', httpStatus: 500, details: null })
  expect(JSON.stringify(refusal)).not.toMatch(/zod|stack|problemStatement|valueProp|\.ts/i)
})

function writeBrokenBrief({ project: { id: project_id }, userId: created_by }: Founder) {
  const broken = { content: JSON.stringify({ broken: true }), content_hash: ContentHash.parse('0'.repeat(64)) }
  const row = { id: uuidv7(), project_id, type: 'idea_brief', version: 1, ...broken, created_by } as const
  return database.db.insertInto('artifacts').values(row).execute()
}
