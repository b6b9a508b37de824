import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner-fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '../src/logging.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, clientOf } from './identities.ts'
import { refusalOf } from './refusal-of.ts'

const json = { 'content-type': 'application/json' }

let stack: AsyncDisposableStack
let server: TestServer
let log = ''

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const webRoot = await mkdtemp(join(tmpdir(), 'plangate-web-'))
  stack.defer(() => rm(webRoot, { recursive: true }))
  await mkdir(join(webRoot, 'assets'))
  await writeFile(join(webRoot, 'index.html'), '<title>Plangate</title>')
  await writeFile(join(webRoot, 'assets', 'app-123.js'), 'export {}')
  const stream = new Writable({
    write: (chunk, _, done) => {
      log += chunk
      done()
    },
  })
  server = stack.use(
    await startTestServer({
      database: stack.use(await openTestDatabase<Tables>(migrations)),
      runner: new RunnerFake('llm_failure'),
      webRoot,
      log: createLogger('trace', stream),
    }),
  )
})

afterAll(() => stack.disposeAsync())

const post = (path: string, body: string | FormData, headers: Record<string, string> = json) =>
  fetch(`${server.url}/trpc/${path}`, { method: 'POST', headers, body })

const projectCount = async () => (await clientOf(server.url, null).projects.list.query()).length

const refusedAs = (reason: string, httpStatus: number) => ({
  error: expect.objectContaining({
    message: expect.any(String),
    data: expect.objectContaining({ reason, httpStatus }),
  }),
})

describe('refuses before any procedure, in the shape of tRPC', () => {
  it.each([
    ['no JSON', 400, 'INVALID_INPUT', () => post('projects.create', '{"name":')],
    ['a form', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('projects.create', new FormData(), {})],
    [
      'plain text',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post('projects.create', '{"name":"x"}', { 'content-type': 'text/plain' }),
    ],
    ['2 MB', 413, 'PAYLOAD_TOO_LARGE', () => post('projects.create', JSON.stringify({ name: 'x'.repeat(2 ** 21) }))],
    ['an unknown procedure', 404, 'PROCEDURE_NOT_FOUND', () => post('projects.delete', '{}')],
    ['a path that is no procedure', 404, 'PROCEDURE_NOT_FOUND', () => post('projects/create', '{}')],
    ['a mutation by GET', 405, 'METHOD_NOT_SUPPORTED', () => fetch(`${server.url}/trpc/projects.create?input=%7B%7D`)],
    [
      'another origin',
      403,
      'FORBIDDEN',
      () => post('projects.create', '{"name":"x"}', { ...json, origin: 'http://localhost:1' }),
    ],
    ['an opaque origin', 403, 'FORBIDDEN', () => post('projects.create', '{"name":"x"}', { ...json, origin: 'null' })],
    ['a prototype', 400, 'INVALID_INPUT', () => post('projects.create', '{"name":"x","__proto__":{"id":1}}')],
    ['a depth of 100,000', 400, 'INVALID_INPUT', () => post('projects.create', '['.repeat(1e5) + ']'.repeat(1e5))],
  ])('%s', async (_, status, reason, send) => {
    const before = await projectCount()
    const response = await send()
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject(refusedAs(reason, status))
    expect(await projectCount()).toBe(before)
  })

  it('a batch of more than ten calls', async () => {
    const paths = Array.from({ length: 11 }, () => 'projects.list').join()
    const response = await fetch(`${server.url}/trpc/${paths}?batch=1`)
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain('INVALID_INPUT')
  })

  it('a name that resolves to this machine but is not its own (DNS rebinding)', async () => {
    expect(await statusFor('elsewhere.example')).toBe(403)
    expect(await statusFor('localhost')).toBe(200)
  })
})

/** `fetch` sets the Host header itself; a page of a foreign name has it set to that name. */
const statusFor = (host: string) =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    request(
      { port, host: '127.0.0.1', path: '/trpc/projects.list', headers: { host: `${host}:${port}` } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
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

it('serves the web app at every other address, with a strict content security policy', async () => {
  const page = await fetch(`${server.url}/projects/1/brief`)
  expect(await page.text()).toBe('<title>Plangate</title>')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('upgrade-insecure-requests')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})

it('lets browsers keep what is named after its content, and says 404 for an asset that is not there', async () => {
  const asset = await fetch(`${server.url}/assets/app-123.js`)
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${server.url}/assets/app-999.js`)).status).toBe(404)
  expect((await fetch(`${server.url}/../../package.json`)).headers.get('content-type')).toContain('text/html')
})

it('says that it lives and that it is ready', async () => {
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

it('logs what went wrong, and neither brief text nor secrets nor queries', async () => {
  await using other = await startTestServer({ runner: new RunnerFake(), authenticate: authenticateByHeader })
  const shape = await Founder.signUp(other.url)
  const canary = 'canary-7361'
  const secret = { ...json, authorization: `Bearer ${canary}`, cookie: `session=${canary}` }
  await post('projects.create', JSON.stringify({ name: canary }), secret)
  await post('projects.create', JSON.stringify({ name: `${canary}\0` }), secret)
  await post('projects.create', `{"name": ${canary}`, secret)
  await fetch(`${server.url}/trpc/projects.get?input=${encodeURIComponent(JSON.stringify({ projectId: canary }))}`)
  await refusalOf(shape.client.plans.generate.mutate(shape.ofProject))
  expect(log).toContain('"procedure":"projects.create","reason":"INVALID_TEXT"')
  expect(log).not.toContain(canary)
})
