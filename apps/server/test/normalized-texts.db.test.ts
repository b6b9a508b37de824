import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import { normalizeTexts } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { readSampleBrief } from './founder.ts'
import { clientOf, headersOf, newUser, signInByHeader } from './identities.ts'
import { rawCall } from './raw-call.ts'
import { readEverything } from './read-everything.ts'

/** Text with line ends of Windows and of old Macs, and a letter whose accent is a character of its own. */
const odd = (words: string) => `${words} cafe\u0301\r\nnext\rlast`
const kept = (words: string) => `${words} café\nnext\nlast`

const fake = new RunnerFake()

/** Writes every text oddly. */
const oddRunner = Object.assign(new RunnerFake(), {
  draft: async (...[request, signal, observer]: Parameters<Runner['draft']>) => {
    const draft = JSON.parse(JSON.stringify(await fake.draft(request, signal, observer)))
    for (const item of draft.workItems) item.title = odd(item.title)
    for (const option of draft.options) option.name = odd(option.name)
    observer?.partial(draft)
    return draft
  },
})

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: oddRunner, signIn: signInByHeader }))
})

afterAll(() => stack.disposeAsync())

/** Sends oddly written text in every field of every mutation that takes text. */
async function decideEverything(): Promise<void> {
  const client = clientOf(server.url, newUser(), { 'idempotency-key': uuidv7() })
  const { id: projectId } = await client.projects.create.mutate({ name: odd('name'), description: odd('description') })
  const again = clientOf(server.url, newUser())
  const project = await again.projects.create.mutate({ name: odd('other') })
  const ofProject = { projectId: project.id }
  expect(projectId).not.toBe(project.id)
  const brief = await readSampleBrief()
  await again.briefs.save.mutate({
    ...ofProject,
    brief: {
      ...brief,
      valueProp: odd('value'),
      risks: [odd('risk')],
      needs: [{ id: odd('id'), text: odd('need'), priority: 'must' }],
    },
  })
  for (const decision of ['narrow', 'proceed'] as const) {
    const { id: gateId } = await again.gates.open.mutate(ofProject)
    await again.gates.resolve.mutate({ gateId, decision, actionText: odd('action'), note: odd('note') })
  }
  await again.plans.generate.mutate(ofProject)
  const { options } = await again.plans.regenerate.mutate({ ...ofProject, feedback: odd('feedback') })
  const [option] = options
  if (option === undefined) throw new Error('a plan set has no option')
  await again.plans.select.mutate({ ...ofProject, optionId: option.id, reason: odd('reason') })
  await again.tokens.create.mutate({ name: odd('token'), scope: 'read' })
}

it('stores every text of every input and of every answer of a Runner normalized', async () => {
  await decideEverything()
  const everything = await readEverything(database)
  expect(everything).toEqual(normalizeTexts(everything))
  const stored = JSON.stringify(everything)
  for (const words of [
    'name',
    'description',
    'value',
    'risk',
    'id',
    'need',
    'action',
    'note',
    'feedback',
    'reason',
    'token',
  ])
    expect(stored).toContain(JSON.stringify(kept(words)).slice(1, -1))
})

it('takes a repeat of the same words in other bytes for another request of the same key', async () => {
  const headers = { ...headersOf(newUser()), 'idempotency-key': uuidv7() }
  const create = (name: string) => rawCall(server.url, { path: 'projects.create', type: 'mutation' }, { name }, headers)
  const first = await create('Cafe\u0301')
  expect(first).toMatchObject({ status: 200, body: { result: { data: { name: 'Café' } } } })
  expect(await create('Cafe\u0301')).toEqual(first)
  expect(await create('Café')).toMatchObject({
    status: 422,
    body: { error: { data: { reason: 'IDEMPOTENCY_MISMATCH' } } },
  })
})
