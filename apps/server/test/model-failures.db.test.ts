import { messageOf } from '@plangate/core/errors'
import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { answersWith, failsWith } from '@plangate/runners/testing/behaviours'
import { type Behaviour, ModelServer } from '@plangate/runners/testing/model-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader } from './identities.ts'
import { refusalOf } from './refusal-of.ts'

let stack: AsyncDisposableStack
let model: ModelServer
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  model = stack.use(await ModelServer.start(answersWith('')))
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  const runner = model.runner('openai-compatible')
  server = stack.use(await startTestServer({ database, runner, authenticate: authenticateByHeader }))
})
beforeEach(() => {
  model.calls.length = 0
})
afterAll(() => stack.disposeAsync())

const cutOff = answersWith('{"workItems": [', { stop: 'length' })

it.each<[string, Behaviour, kind: 'unauthorized' | 'out_of_credit' | 'rejected' | 'cut_off', calls: number]>([
  ['401', failsWith(401, 'no such key'), 'unauthorized', 1],
  ['402', failsWith(402, 'no credit'), 'out_of_credit', 1],
  ['403', failsWith(403, 'not for you'), 'unauthorized', 1],
  ['404', failsWith(404, 'no such model'), 'rejected', 1],
  // Once with the schema of the answer and once without.
  ['400', failsWith(400, 'too long'), 'rejected', 2],
  ['an answer that is cut off', cutOff, 'cut_off', 1],
])('a model that answers with %s fails for a reason that lasts, and is not retried', async (_, behave, kind, calls) => {
  model.behave = behave
  const founder = await Founder.signUp(server.url)
  await founder.saveBrief()
  await founder.decide('proceed')
  const generating = founder.client.plans.generate.mutate(founder.ofProject)
  const [settled] = await Promise.allSettled([generating])
  const refusal = { reason: 'RUNNER_FAILED', details: { kind } } as const
  expect(settled).toMatchObject({ status: 'rejected', reason: { message: messageOf(refusal) } })
  expect(await refusalOf(generating)).toMatchObject({ httpStatus: 502, ...refusal })
  expect(model.calls).toHaveLength(calls)
  const [run] = await founder.client.runs.list.query(founder.ofProject)
  expect(run).toMatchObject({ status: 'failed', attempts: 1, refusal })
})
