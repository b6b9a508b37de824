import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, newUser, signInByHeader } from './identities.ts'
import { haveEverything, type Ids, inputOf, madeUpIds } from './inputs.ts'
import { procedures, rawCall } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

/** Fields that no caller may set. */
const assignments = {
  ownerId: newUser(),
  userId: newUser(),
  createdBy: newUser(),
  id: madeUpIds().projectId,
  tier: 'cto',
  version: 7,
  selected: true,
  selectedOptionId: madeUpIds().optionId,
  isRecommended: true,
  status: 'parked',
  decidedAt: '2020-01-01T00:00:00.000Z',
  secretHash: '0'.repeat(64),
}

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let founder: Founder
let owned: Ids

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader }))
  founder = await Founder.signUp(server.url)
  owned = await haveEverything(founder)
})
afterAll(() => stack.disposeAsync())

/** Yields the input with `more` added: at the top, and in each nested object in turn. */
function* withAssignment(input: unknown, more: object): Generator<unknown> {
  if (typeof input !== 'object' || input === null) return
  if (!Array.isArray(input)) {
    const [key = ''] = Object.keys(more)
    if (!(key in input)) yield { ...input, ...more }
  }
  for (const [key, value] of Object.entries(input))
    for (const inner of withAssignment(value, more))
      yield Array.isArray(input) ? input.with(Number(key), inner) : { ...input, [key]: inner }
}

/** Every field at the top, and one of them in turn in each nested object; at full size every field everywhere. */
function inputsWith(assignment: object, nth: number, input: unknown): unknown[] {
  const all = [...withAssignment(input, assignment)]
  const isSampled = inject('extent') === 'sampled'
  return all.filter((_, place) => !isSampled || place === 0 || place % Object.keys(assignments).length === nth)
}

const mutations = procedures.filter(({ type }) => type === 'mutation')

it.each(mutations)('$path refuses what nobody may set, wherever it is put, and changes nothing', async (procedure) => {
  const before = await readEverything(database)
  for (const [nth, [key, value]] of Object.entries(assignments).entries()) {
    const inputs = inputsWith({ [key]: value }, nth, inputOf(procedure.path, owned))
    expect(inputs, key).not.toEqual([])
    for (const input of inputs) {
      const answer = await rawCall(server.url, procedure, input, headersOf(founder.userId))
      expect(answer, key).toMatchObject({ status: 400, body: { error: { data: { reason: 'INVALID_INPUT' } } } })
    }
  }
  expect(await readEverything(database)).toEqual(before)
})

it('compares tables that are not empty', async () => {
  const everything = await readEverything(database)
  for (const table of [
    'projects',
    'artifacts',
    'gates',
    'selections',
    'runs',
    'interviews',
    'users',
    'api_tokens',
    'audit_log',
  ])
    expect(everything[table]).not.toEqual([])
})
