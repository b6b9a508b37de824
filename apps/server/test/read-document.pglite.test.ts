import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { maxDocumentLength } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { type DocumentThreadLimits, DocumentThreads } from '@plangate/documents/threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { authenticateByHeader, clientOf, headersOf, newUser } from './identities.ts'
import { accessOf, budgetOf, procedures, rawCall } from './raw-call.ts'
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

/** Asks a server with these threads to read `text` as HTML. */
async function refuseWith(limits: DocumentThreadLimits, text: string) {
  await using documents = new DocumentThreads(limits)
  await using limited = await startTestServer({
    database,
    runner: new RunnerFake(),
    authenticate: authenticateByHeader,
    documents,
  })
  return await refusalOf(clientOf(limited.url, newUser()).briefs.read.mutate({ text, format: 'html' }))
}

/** Keeps an HTML parser busy. */
const slow = '<div>'.repeat(maxDocumentLength / 5)

describe('a document', () => {
  it('is read without a project', async () => {
    const read = clientOf(server.url, newUser()).briefs.read.mutate
    const { brief, language } = await read({ text: 'Sell *spare parts*.', format: 'markdown' })
    expect(JSON.stringify(brief)).toContain('spare parts')
    expect(language).toBeNull()
    const page = '<script>alert(1)</script><p>Sell spare parts.</p>'
    expect((await read({ text: page, format: 'html' })).brief).toEqual(
      (await read({ text: 'Sell spare parts.', format: 'text' })).brief,
    )
  })

  it('is read as that of a project in US dollars, or in the currency that is given', async () => {
    const read = clientOf(server.url, newUser()).briefs.read.mutate
    const document = { text: 'Sell spare parts. Budget 35k euros.', format: 'text' } as const
    const inDollars = await read(document)
    expect([inDollars.brief.targets, inDollars.currency]).toEqual([{ currency: 'EUR' }, 'EUR'])
    expect((await read({ ...document, currency: 'EUR' })).brief.targets).toEqual({ budget: 35_000, currency: 'EUR' })
  })

  it.each(['x', '中', '\u0001'])('of 200,000 characters fits through the door, written with %j', async (letter) => {
    const procedure = { path: 'briefs.read', type: 'mutation' } as const
    const ask = (length: number) =>
      rawCall(server.url, procedure, { text: letter.repeat(length), format: 'text' }, headersOf(newUser()))
    expect(await ask(maxDocumentLength)).toMatchObject({ status: 200 })
    expect(await ask(maxDocumentLength + 1)).toMatchObject({
      status: 400,
      body: { error: { data: { reason: 'INVALID_INPUT' } } },
    })
  })

  it('keeps nobody waiting: other calls are answered while it is read', async () => {
    const client = clientOf(server.url, newUser())
    await client.briefs.read.mutate({ text: '', format: 'html' })
    const answered: string[] = []
    const reading = refusalOf(client.briefs.read.mutate({ text: slow, format: 'html' }))
    await Promise.all([
      reading.then(() => answered.push('read')),
      client.session.config.query().then(() => answered.push('other')),
    ])
    expect(answered).toEqual(['other', 'read'])
    const message = expect.stringContaining('nested too deeply')
    expect(await reading).toMatchObject({ reason: 'INVALID_INPUT', details: { issues: [{ path: 'text', message }] } })
  })

  it('that takes too long is refused, and says so', async () => {
    const message = expect.stringContaining('takes longer than 0.001 seconds')
    expect(await refuseWith({ threads: 1, millis: 1 }, slow)).toMatchObject({
      httpStatus: 400,
      reason: 'INVALID_INPUT',
      details: { issues: [{ path: 'text', message }] },
    })
  })

  it('is refused for now while too many wait', async () => {
    expect(await refuseWith({ threads: 1, waiting: 0 }, 'Sell spare parts.')).toMatchObject({
      httpStatus: 503,
      reason: 'OVERLOADED',
      details: { retryAfterSeconds: 5 },
    })
  })
})

describe('the budget for documents', () => {
  it('is their own: other calls do not use it', async () => {
    await using limited = await startTestServer({
      database,
      runner: new RunnerFake(),
      authenticate: authenticateByHeader,
      limits: { user: 1_000, documents: 2 },
    })
    const client = clientOf(limited.url, newUser())
    const read = () => client.briefs.read.mutate({ text: 'Sell spare parts.', format: 'text' })
    await client.projects.list.query()
    await Promise.all([read(), read()])
    expect(await refusalOf(read())).toMatchObject({ reason: 'RATE_LIMITED', httpStatus: 429 })
    expect(await client.projects.list.query()).toEqual([])
  })

  it('is used by one procedure', () => {
    const reading = procedures.map(({ path }) => path).filter((path) => budgetOf(path) === 'documents')
    expect(reading).toEqual(['briefs.read'])
    expect(reading.map(accessOf)).toEqual(['read'])
  })
})
