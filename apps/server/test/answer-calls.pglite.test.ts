import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { ContentHash, ProjectId, tokenPrefix } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { createLogger } from '../src/logging.ts'
import { startTestServer, type TestServer, type TestServerParts } from '../src/testing/start-test-server.ts'
import { type Answered, type Asked, askOurs, askTheirs } from './both-adapters.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { haveEverything, type Ids, inputOf, madeUpIds } from './inputs.ts'
import { type ProcedureName, procedures } from './raw-call.ts'

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let owner: Founder
let owned: Ids
let readToken: Record<string, string>

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startServer(new RunnerFake()))
  owner = await Founder.signUp(server.url)
  owned = await haveEverything(owner)
  const { secret } = await owner.client.tokens.create.mutate({ name: 'reader', scope: 'read' })
  readToken = { authorization: `Bearer ${secret}` }
})

afterAll(() => stack.disposeAsync())

const startServer = (runner: RunnerFake, more: Partial<TestServerParts> = {}) =>
  startTestServer({ database, runner, signIn: signInByHeader, ...more })

const json = { 'content-type': 'application/json' }
const encode = (input: unknown) => encodeURIComponent(typeof input === 'string' ? input : JSON.stringify(input))
const asOwner = () => headersOf(owner.userId)

/** A call as tRPC's clients send it. */
function callOf({ path, type }: ProcedureName, input: unknown, headers: Record<string, string>): Asked {
  if (type === 'mutation')
    return { path, method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(input) }
  return { path: input === undefined ? path : `${path}?input=${encode(input)}`, headers }
}

/** What a repeated call answers differently by its nature: when it was permitted, and a new token. */
const withoutNews = (body: string) =>
  body
    .replaceAll(/"(authorizedAt|createdAt|expiresAt)":"[^"]*"/g, '"$1":"a time"')
    .replaceAll(/("result":\{"data":\{"id":)"[^"]*"(.*"secret":)"[^"]*"/g, '$1"an id"$2"a secret"')

const comparable = ({ status, head, body }: Answered, isNew: boolean) => ({
  status,
  head,
  body: isNew ? withoutNews(body) : body,
})

/** Sends a request to both adapters, and returns the answer of ours, which has to be that of tRPC's. */
async function compare(asked: Asked, { isNew = false, url = server.url } = {}): Promise<Answered> {
  const ours = await askOurs(url, asked)
  const theirs = await askTheirs(url, asked)
  expect(comparable(ours, isNew)).toEqual(comparable(theirs, isNew))
  return ours
}

const plain = procedures.filter(({ type }) => type !== 'subscription')

/** It has a new effect each time, even with a key. */
const news = ['tokens.create', 'webhooks.create', 'shares.create']

describe.each(plain)('$path is answered as by tRPC', (procedure) => {
  const { path, type } = procedure
  const call = (input: unknown, headers: Record<string, string>) => callOf(procedure, input, headers)
  const options = { isNew: news.includes(path) }
  // A repeat with the same key gets the kept answer, so both adapters can answer the same mutation.
  const keyed = (key: string) => ({ ...asOwner(), ...(type === 'mutation' ? { 'idempotency-key': key + path } : {}) })

  it('with valid input', async () => {
    const ours = await compare(call(inputOf(path, owned), keyed('valid')), options)
    expect(ours.isChunked).toBe(false)
    expect(ours.status).toBeLessThan(500)
    await compare(call(inputOf(path, madeUpIds()), keyed('unknown')), options)
  })

  it.each(otherCallsOf(procedure))('for a call %s', async (_, ask) => {
    await compare(ask())
  })
})

/** Two of six kinds for each procedure in turn; at full size all. */
function otherCallsOf(procedure: ProcedureName): [string, () => Asked][] {
  const { path } = procedure
  const kinds: [string, () => Asked][] = [
    ['of nobody', () => callOf(procedure, inputOf(path, owned), {})],
    ['of a token that may only read', () => callOf(procedure, {}, readToken)],
    ['with unstorable text', () => callOf(procedure, { ...inputOf(path, owned), more: '\0' }, asOwner())],
    ['without input', () => callOf(procedure, undefined, asOwner())],
    ['in a batch', () => batchOf([path, path], [{}, { more: 1 }])],
    ['in a batch with a key', () => batchOf([path, path], [{}, {}], { 'idempotency-key': 'k' })],
  ]
  const turn = plain.indexOf(procedure) % 3
  return inject('extent') === 'exhaustive' ? kinds : kinds.slice(2 * turn, 2 * turn + 2)
}

/** A batch as tRPC's clients send it; `inputs` may have gaps. */
function batchOf(paths: readonly string[], inputs: unknown, headers: Record<string, string> = {}): Asked {
  const isQuery = procedures.find(({ path }) => path === paths[0])?.type === 'query'
  const written = JSON.stringify(Array.isArray(inputs) ? { ...inputs } : inputs)
  const [path, all] = [`${paths.join()}?batch=1`, { ...asOwner(), ...headers }]
  if (isQuery) return { path: `${path}&input=${encode(written)}`, headers: all }
  return { path, method: 'POST', headers: { ...all, ...json }, body: written }
}

const query = (path: string, headers: Record<string, string> = {}): Asked => ({
  path,
  headers: { ...asOwner(), ...headers },
})
const post = (path: string, body: Asked['body'], headers: Record<string, string> = json): Asked => ({
  path,
  method: 'POST',
  headers: { ...asOwner(), ...headers },
  ...(body === undefined ? {} : { body }),
})
const invalid = { authorization: `Bearer ${tokenPrefix}${'0'.repeat(43)}` }
const typed = (type: string) => ({ 'content-type': type })
const ofProject = () => encode(owner.ofProject)

describe('our adapter answers', () => {
  it.each<[string, number, () => Asked]>([
    ['a query', 200, () => query(`plans.get?input=${ofProject()}`)],
    ['a query whose path is encoded', 200, () => query(`plans%2Eget?input=${ofProject()}`)],
    ['a query with other parameters', 200, () => query(`plans.get?a=b&input=${ofProject()}&a=%ZZ`)],
    ['a query whose first input counts', 200, () => query(`plans.get?input=${ofProject()}&input=1`)],
    ['a query with a content type', 200, () => query('projects.list', json)],
    ['a query with an empty input', 200, () => query('projects.list?input=')],
    ['a query of a browser', 200, () => query('projects.list', { accept: 'text/html,*/*;q=0.8' })],
    ['a query whose batch parameter is not 1', 200, () => query('projects.list?batch=2')],
    ['a query with null', 400, () => query('projects.get?input=null')],
    ['a query with malformed JSON', 400, () => query('projects.get?input={')],
    ['a query with a malformed encoding', 400, () => query('projects.get?input=%ZZ%FF+%2')],
    ['a query with a deep input', 400, () => query(`projects.get?input=${'['.repeat(5_000)}`)],
    ['a mutation', 200, () => post('projects.setWeights', JSON.stringify(inputOf('projects.setWeights', owned)))],
    ['a mutation with a charset', 400, () => post('projects.unpark', '{}', typed('application/json;charset=latin1'))],
    ['a mutation with a malformed key', 400, () => post('projects.create', '{}', { ...json, 'idempotency-key': '' })],
    [
      'a mutation of an invalid token',
      401,
      () => ({ ...post('projects.create', '{}'), headers: { ...json, ...invalid } }),
    ],
    ['a mutation without a body', 400, () => post('projects.create', undefined)],
    ['a mutation with an empty body', 400, () => post('projects.create', '')],
    ['a mutation with malformed JSON', 400, () => post('projects.create', '{"name":')],
    ['a mutation with a list', 400, () => post('projects.create', '[]')],
    ['a mutation with bytes that are not UTF-8', 400, () => post('projects.create', Uint8Array.of(34, 255, 34))],
    ['a mutation with a prototype', 400, () => post('projects.create', '{"name":"x","__proto__":{"id":1}}')],
    ['a mutation with input in the query', 400, () => post('projects.create?input=%7B"name":"x"%7D', '{}')],
    ['a batch', 207, () => batchOf(['projects.list', 'projects.get'], [undefined, {}])],
    ['a batch of one', 200, () => batchOf(['projects.list'], {})],
    ['a batch with gaps in the inputs', 207, () => batchOf(['projects.get', 'projects.list'], { 1: undefined })],
    ['a batch with inputs for nobody', 200, () => batchOf(['projects.list'], { 0: undefined, 7: 1, x: 2 })],
    ['a batch with a list of inputs', 400, () => query('projects.list,projects.get?batch=1&input=[]')],
    ['a batch with null as inputs', 400, () => query('projects.list?batch=1&input=null')],
    ['a batch without inputs', 207, () => query('projects.list,projects.get?batch=1')],
    ['a batch of mutations with malformed JSON', 400, () => post('projects.create,projects.create?batch=1', '{')],
    ['a batch that nobody may call', 401, () => ({ path: 'projects.list,projects.get?batch=1' })],
  ])('%s', async (_, status, ask) => {
    const ours = await compare(ask())
    expect([ours.status, ours.isChunked]).toEqual([status, false])
  })
})

const gone = { projectId: madeUpIds().projectId }

describe('only the adapter of tRPC answers', () => {
  it.each<[string, number, () => Asked]>([
    ['a HEAD request', 204, () => ({ ...query('projects.list'), method: 'HEAD' })],
    ['a mutation by GET', 405, () => query('projects.create?input={}')],
    ['a query by POST', 405, () => post('projects.list', '{}')],
    ['another method', 405, () => ({ ...post('projects.create', '{}'), method: 'PUT' })],
    ['OPTIONS', 405, () => ({ ...post('projects.create', '{}'), method: 'OPTIONS' })],
    ['an unknown procedure', 404, () => query('projects.none')],
    ['a prototype', 404, () => query('__proto__')],
    ['a router', 404, () => query('projects')],
    ['a batch without the parameter', 404, () => query('projects.list,projects.list')],
    ['a batch with an unknown procedure', 207, () => query('projects.list,projects.none?batch=1')],
    ['a batch with a gap in the path', 207, () => query('projects.list,,projects.list?batch=1')],
    ['a batch of queries and mutations', 400, () => query('projects.list,projects.create?batch=1')],
    ['a batch with a stream', 400, () => query('plans.watch,plans.watch?batch=1', { authorization: 'none' })],
    ['a stream of an unknown project', 200, () => query(`plans.watch?input=${encode(gone)}`)],
    ['a batch as lines of JSON', 200, () => query('projects.list,projects.get?batch=1', lines)],
    ['a batch as lines that a browser accepts', 200, () => query('projects.list?batch=1', { accept: `a/b,${jsonl}` })],
    ['a call as lines of JSON', 400, () => query('projects.list', lines)],
    ['a call as JSON', 200, () => query('projects.list', { 'trpc-accept': 'application/json' })],
    ['a body with a byte order mark', 400, () => post('projects.create', '\uFEFF{}')],
    ['a type in capitals', 415, () => post('projects.create', '{}', typed('Application/JSON'))],
    ['a query with a form', 405, () => query('projects.list', typed('multipart/form-data; boundary=x'))],
    ['a query with bytes', 405, () => query('projects.list', typed('application/octet-stream'))],
    ['a query with plain text', 200, () => query('projects.list', typed('text/plain'))],
  ])('%s', async (_, status, ask) => {
    const ours = await compare(ask())
    expect(ours.status).toBe(status)
    expect(ours.isChunked).toBe(status !== 204)
  })

  const jsonl = 'application/jsonl'
  const lines = { 'trpc-accept': jsonl }
})

// A host such as 999.1.1.1 fits the pattern of `guardRequests`, but no URL.
it.each<[string, number, () => Asked]>([
  ['a host that no URL can have', 400, () => query('projects.list', { host: '999.1.1.1' })],
  ['OPTIONS without a type', 415, () => ({ ...query('projects.create'), method: 'OPTIONS' })],
  ['a body that is too large', 413, () => post('projects.create', '{}'.padEnd(250_000))],
  ['a batch of eleven', 400, () => query(`${Array.from({ length: 11 }, () => 'projects.list').join()}?batch=1`)],
  ['connection parameters', 400, () => query('projects.list?connectionParams={}')],
  ['a path that is encoded twice', 400, () => query('projects%252Elist')],
  ['another origin', 403, () => query('projects.list', { origin: 'https://elsewhere.example' })],
  ['a form', 415, () => post('projects.create', 'name=x', typed('application/x-www-form-urlencoded'))],
])('neither adapter gets %s', async (_, status, ask) => {
  expect((await compare(ask())).status).toBe(status)
})

it('hides a malformed row like tRPC', async () => {
  const founder = await Founder.signUp(server.url)
  const id = ProjectId.parse(founder.project.id)
  const content = { content: JSON.stringify({ broken: true }), content_hash: ContentHash.parse('0'.repeat(64)) }
  const row = { id: uuidv7(), project_id: id, type: 'idea_brief', version: 1, created_by: founder.userId } as const
  await database.db
    .insertInto('artifacts')
    .values({ ...row, ...content })
    .execute()
  const asked = { path: `briefs.get?input=${encode(founder.ofProject)}`, headers: headersOf(founder.userId) }
  expect((await compare(asked)).status).toBe(500)
})

it('says like tRPC when to try again', async () => {
  await using busy = await startServer(new RunnerFake('rate_limited'), { runDeadlineSeconds: 20 })
  const founder = await Founder.signUp(busy.url)
  await founder.saveBrief()
  await founder.decide('proceed')
  const ours = await compare(generate(founder), { url: busy.url })
  expect([ours.status, ours.head.filter((field) => field.startsWith('retry-after'))]).toEqual([
    503,
    ['retry-after: 30'],
  ])
})

it('stops to wait like tRPC when the client disconnects', async () => {
  const lines: LogLine[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(LogLine.parse(JSON.parse(String(chunk))))
      done()
    },
  })
  await using slow = await startServer(new RunnerFake('timeout'), { log: createLogger('info', stream) })
  const end = async (way: typeof askOurs) => {
    const founder = await Founder.signUp(slow.url)
    await founder.saveBrief()
    await founder.decide('proceed')
    const leaving = new AbortController()
    const asked = way(slow.url, { ...generate(founder), signal: leaving.signal })
    while ((await founder.client.runs.list.query(founder.ofProject)).length === 0) await sleep(10)
    lines.length = 0
    leaving.abort()
    await expect(asked).rejects.toThrow('aborted')
    // The call ends after that.
    await vi.waitFor(() => expect(lines.map(({ msg }) => msg)).toContain('refused'), 240_000)
    return lines.flatMap(({ msg, procedure, reason }) => (msg === 'answered' ? [] : [{ msg, procedure, reason }]))
  }
  expect(await end(askOurs)).toEqual(await end(askTheirs))
})

const LogLine = z.object({ msg: z.string(), procedure: z.string().optional(), reason: z.string().optional() })
type LogLine = z.infer<typeof LogLine>

const generate = (founder: Founder): Asked => ({
  path: 'plans.generate',
  method: 'POST',
  headers: { ...headersOf(founder.userId), ...json },
  body: JSON.stringify(founder.ofProject),
})
