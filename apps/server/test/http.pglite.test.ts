import { request } from 'node:http'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '../src/logging.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { readSampleBrief } from './founder.ts'
import { clientOf } from './identities.ts'
import { refusalOf } from './refusal-of.ts'

/** Fails with the founder's own texts in the error, like a model that echoes its prompt. */
const draft: Runner['draft'] = async ({ brief }) => {
  throw new Error(`The prompt was: ${brief.valueProp}`, { cause: new Error(brief.problemStatement) })
}
const quotingRunner = Object.assign(new RunnerFake(), { draft })

const json = { 'content-type': 'application/json' }

let stack: AsyncDisposableStack
let server: TestServer
let log = ''

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const stream = new Writable({
    write: (chunk, _, done) => {
      log += chunk
      done()
    },
  })
  server = stack.use(
    await startTestServer({
      database: stack.use(await openTestDatabase<Tables>(migrations)),
      runner: quotingRunner,
      log: createLogger('trace', stream),
    }),
  )
})

afterAll(() => stack.disposeAsync())

const post = (path: string, body: string | Blob | FormData, headers: Record<string, string> = json) =>
  fetch(`${server.url}/trpc/${path}`, { method: 'POST', headers, body })

const projectCount = async () => (await clientOf(server.url, null).projects.list.query()).length

const refusedAs = (reason: string, httpStatus: number) => ({
  error: expect.objectContaining({
    message: expect.any(String),
    data: expect.objectContaining({ reason, httpStatus }),
  }),
})

/** A body that creates a project. */
const good = '{"name":"x"}'

/** The path of a batch that creates `count` projects. */
const creations = (count: number, comma = ',') => Array.from({ length: count }, () => 'projects.create').join(comma)
const inputs = (count: number) =>
  JSON.stringify(
    Object.fromEntries(
      creations(count)
        .split(',')
        .map((_, at) => [at, { name: 'x' }]),
    ),
  )

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

const elsewhere = { origin: 'https://elsewhere.example' }

function form(): FormData {
  const data = new FormData()
  data.set('name', 'x')
  return data
}

const postAs = (type: string) => () => post('projects.create', good, { 'content-type': type })

describe('refuses before any procedure, in the format of tRPC', () => {
  it.each([
    ['invalid JSON', 400, 'INVALID_INPUT', () => post('projects.create', '{"name":')],
    ['a form', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('projects.create', form(), {})],
    ['a form of another origin', 403, 'FORBIDDEN', () => post('projects.create', form(), elsewhere)],
    ['plain text', 415, 'UNSUPPORTED_MEDIA_TYPE', postAs('text/plain')],
    ['plain text that mentions JSON', 415, 'UNSUPPORTED_MEDIA_TYPE', postAs('text/plain; application/json')],
    ['an encoded form', 415, 'UNSUPPORTED_MEDIA_TYPE', postAs('application/x-www-form-urlencoded')],
    ['bytes', 415, 'UNSUPPORTED_MEDIA_TYPE', postAs('application/octet-stream')],
    ['a dialect of JSON', 415, 'UNSUPPORTED_MEDIA_TYPE', postAs('application/json-seq')],
    ['no content type', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('projects.create', new Blob([good]), {})],
    ['a byte more than fits', 413, 'PAYLOAD_TOO_LARGE', () => post('projects.create', good.padEnd(245_537))],
    ['2 MB', 413, 'PAYLOAD_TOO_LARGE', () => post('projects.create', good.padEnd(2 ** 21))],
    ['an unknown procedure', 404, 'PROCEDURE_NOT_FOUND', () => post('projects.vanish', '{}')],
    ['no procedure at all', 404, 'PROCEDURE_NOT_FOUND', () => fetch(`${server.url}/trpc`)],
    ['a long path', 404, 'PROCEDURE_NOT_FOUND', () => fetch(`${server.url}/trpc/${'x'.repeat(2_000)}`)],
    ['an endless path', 413, 'PAYLOAD_TOO_LARGE', () => fetch(`${server.url}/trpc/${'x'.repeat(20_000)}`)],
    ['a path that cannot be decoded', 400, 'INVALID_INPUT', () => fetch(`${server.url}/trpc/a%ZZ`)],
    ['connection parameters', 400, 'INVALID_INPUT', () => fetch(`${server.url}/trpc/projects.list?connectionParams=x`)],
    ['a path that is not a procedure', 404, 'PROCEDURE_NOT_FOUND', () => post('projects/create', '{}')],
    ['a mutation by GET', 405, 'METHOD_NOT_SUPPORTED', () => fetch(`${server.url}/trpc/projects.create?input=%7B%7D`)],
    [
      'another origin',
      403,
      'FORBIDDEN',
      () => post('projects.create', good, { ...json, origin: 'http://localhost:1' }),
    ],
    ['an opaque origin', 403, 'FORBIDDEN', () => post('projects.create', good, { ...json, origin: 'null' })],
    ['a host with a user', 400, 'INVALID_INPUT', () => rawGet('/trpc/projects.list', 'a@b')],
    ['a host with a path', 400, 'INVALID_INPUT', () => rawGet('/trpc/projects.list', 'a/b')],
    ['a host with a port that is none', 400, 'INVALID_INPUT', () => rawGet('/trpc/projects.list', 'a:b')],
    ['the method TRACE', 405, 'METHOD_NOT_SUPPORTED', () => rawGet('/trpc/projects.list', 'localhost', 'TRACE')],
    ['a prototype', 400, 'INVALID_INPUT', () => post('projects.create', '{"name":"x","__proto__":{"id":1}}')],
    [
      'a constructor',
      400,
      'INVALID_INPUT',
      () => post('projects.create', '{"name":"x","constructor":{"prototype":{"id":1}}}'),
    ],
    ['a prototype as the input', 400, 'INVALID_INPUT', () => post('projects.create', '{"__proto__":{"name":"x"}}')],
    ['a depth of 100,000', 400, 'INVALID_INPUT', () => post('projects.create', nested(1e5))],
    [
      'a depth of 100,000 beside a valid input',
      400,
      'INVALID_INPUT',
      () => post('projects.create', `{"name":"x","more":${nested(1e5)}}`),
    ],
    [
      'a depth of 5,000 in a query string',
      400,
      'INVALID_INPUT',
      () => fetch(`${server.url}/trpc/projects.get?input=${nested(5e3)}`),
    ],
    ['a batch of 11', 400, 'INVALID_INPUT', () => post(`${creations(11)}?batch=1`, inputs(11))],
    ['a batch of 500', 400, 'INVALID_INPUT', () => post(`${creations(500)}?batch=1`, inputs(500))],
    ['a batch of 4,000', 413, 'PAYLOAD_TOO_LARGE', () => post(`${creations(4_000)}?batch=1`, inputs(4_000))],
    ['a batch of 4,000 without names', 400, 'INVALID_INPUT', () => post(`${','.repeat(3_999)}?batch=1`, '{}')],
    ['an encoded batch of 11', 400, 'INVALID_INPUT', () => post(`${creations(11, '%2C')}?batch=1`, inputs(11))],
    ['a batch of 11, encoded twice', 400, 'INVALID_INPUT', () => post(`${creations(11, '%252C')}?batch=1`, inputs(11))],
  ])('%s', async (_, status, reason, send) => {
    const before = await projectCount()
    const response = await send()
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject(refusedAs(reason, status))
    expect(await projectCount()).toBe(before)
  })

  it('a foreign host name that resolves to this machine (DNS rebinding)', async () => {
    expect(await statusOf({ path: '/trpc/projects.list', host: 'elsewhere.example' })).toBe(403)
    expect(await statusOf({ path: '/trpc/projects.list', host: 'localhost' })).toBe(200)
  })
})

/** Sends what `fetch` would normalize: a custom Host header, a path with dots. */
const statusOf = (target: { path: string; method?: string; host?: string }) =>
  new Promise((resolve, reject) => {
    const { port, host } = new URL(server.url)
    const headers = { host: target.host ? `${target.host}:${port}` : host }
    request({ ...target, port, host: '127.0.0.1', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

it('answers a batch of ten, each call with its own status', async () => {
  const paths = [...Array.from({ length: 9 }, () => 'projects.list'), 'projects.get'].join()
  const response = await fetch(
    `${server.url}/trpc/${paths}?batch=1&input=${encodeURIComponent('{"9":{"projectId":"no"}}')}`,
  )
  expect(await response.json()).toEqual([
    ...Array.from({ length: 9 }, () => ({ result: { data: [] } })),
    expect.objectContaining(refusedAs('INVALID_INPUT', 400)),
  ])
})

it.each([
  ['a body', 245_536, () => post('projects.create', good.padEnd(245_537))],
  ['a body that may be long', 6_465_536, () => post('briefs.save', '{}'.padEnd(6_465_537))],
  ['a body in chunks', 6_465_536, () => sendChunks('projects.create', good.padEnd(6_465_537))],
  ['the head of a request', 16_384, () => fetch(`${server.url}/trpc/${'x'.repeat(20_000)}`)],
])('says the limit when it refuses %s', async (_, limit, send) => {
  expect(await (await send()).json()).toMatchObject({
    error: {
      message: expect.stringContaining(limit.toLocaleString('en-US')),
      data: { reason: 'PAYLOAD_TOO_LARGE', details: { limit } },
    },
  })
})

it('says the limit when it refuses a batch', async () => {
  const refused = await post(`${creations(12)}?batch=1`, inputs(12))
  const message = 'a batch may hold at most 10 calls, and this one holds 12'
  expect(await refused.json()).toMatchObject({
    error: { message: `batch: ${message}`, data: { details: { issues: [{ path: 'batch', message }] } } },
  })
})

const sendChunks = (path: string, body: string) =>
  fetch(`${server.url}/trpc/${path}`, {
    method: 'POST',
    headers: json,
    body: new Blob([body]).stream(),
    duplex: 'half',
  })

/** Sends what `fetch` refuses to send, and returns the answer. */
const rawGet = (path: string, host: string, method = 'GET') =>
  new Promise<Response>((resolve, reject) => {
    const { port } = new URL(server.url)
    const headers = { host, 'content-type': 'application/json' }
    request({ path, port, method, host: '127.0.0.1', headers }, async (response) => {
      resolve(new Response(await text(response), { status: response.statusCode ?? 0 }))
    })
      .on('error', reject)
      .end()
  })

it('reports that it is alive and ready', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'alive' })
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' })
})

it('gives every answer a request id, the same in header, error and log', async () => {
  const response = await post('plans.get', '{}')
  const id = response.headers.get('x-request-id')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(await response.json()).toMatchObject({ error: { data: { requestId: id } } })
  expect(log).toContain(`"reqId":"${id}"`)
})

it('logs failures without brief texts, secrets and query strings', async () => {
  const canary = 'canary-7361'
  const secret = { ...json, cookie: `session=${canary}` }
  await post('projects.create', JSON.stringify({ name: `${canary}\0` }), secret)
  await post('projects.create', `{"name": ${canary}`, { ...secret, authorization: `Bearer ${canary}` })
  await fetch(`${server.url}/trpc/projects.get?input=${encodeURIComponent(JSON.stringify({ projectId: canary }))}`)
  const { client, ofProject } = await planWithWords(canary)
  expect(await refusalOf(client.plans.generate.mutate(ofProject))).toMatchObject({ reason: 'RUNNER_FAILED' })
  expect(log).toContain('"procedure":"projects.create","reason":"INVALID_TEXT"')
  expect(log).toContain('"procedure":"plans.generate","reason":"RUNNER_FAILED"')
  expect(log).toContain('http.pglite.test.ts')
  expect(log).not.toContain(canary)
})

/** Prepares a project with `words` as all of its texts, ready for the first plan. */
async function planWithWords(words: string) {
  const client = clientOf(server.url, null)
  const { id: projectId } = await client.projects.create.mutate({ name: words, description: words })
  const brief = { ...(await readSampleBrief()), valueProp: words, problemStatement: words, risks: [words] }
  await client.briefs.save.mutate({ projectId, brief })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed', note: words })
  return { client, ofProject: { projectId } }
}
