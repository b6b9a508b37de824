import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer, type TestServerParts } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, headersOf } from './identities.ts'

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let webRoot: string

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  webRoot = await mkdtemp(join(tmpdir(), 'plangate-headers-'))
  stack.defer(() => rm(webRoot, { recursive: true }))
  await writeFile(join(webRoot, 'index.html'), '<title>Plangate</title>')
  await writeFile(join(webRoot, 'app.js'), 'export {}')
})
afterAll(() => stack.disposeAsync())

const startServer = async (parts: Partial<TestServerParts> = {}) =>
  stack.use(
    await startTestServer({
      database,
      runner: new RunnerFake(),
      authenticate: authenticateByHeader,
      webRoot,
      ...parts,
    }),
  )

const directivesOf = ({ headers }: Response) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ')
      return [name, values]
    }),
  )

describe('every answer', () => {
  let server: TestServer
  let founder: Founder
  beforeAll(async () => {
    server = await startServer()
    founder = await Founder.signUp(server.url)
  })

  it.each([
    ['a page', 200, '/projects/1'],
    ['a script', 200, '/app.js'],
    ['an asset that is not there', 404, '/assets/gone.js'],
    ['a health check', 200, '/healthz'],
    ['a call', 200, '/trpc/projects.list'],
    ['a refusal', 404, '/trpc/projects.none'],
    ['a path that is too long', 400, `/trpc/${','.repeat(99)}`],
    ['a stream', 200, '/trpc/plans.watch'],
  ])('forbids what the web app does not need: %s', async (_, status, path) => {
    const query = path.endsWith('watch') ? `?input=${encodeURIComponent(JSON.stringify(founder.ofProject))}` : ''
    const answer = await fetch(`${server.url}${path}${query}`, { headers: headersOf(founder.userId) })
    await answer.body?.cancel()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(directivesOf(answer)).toEqual({
      'default-src': ["'self'"],
      'base-uri': ["'self'"],
      'font-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'script-src': ["'self'"],
      'script-src-attr': ["'none'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'connect-src': ["'self'"],
      'frame-src': ["'none'"],
    })
  })

  it.each([
    ['a call', 200, '/trpc/projects.list', null],
    ['a call that is refused', 404, '/trpc/plans.get', null],
    ['a batch', 200, '/trpc/projects.list,projects.list?batch=1', null],
    ['a stream', 200, '/trpc/plans.watch', null],
    ['an unknown procedure', 404, '/trpc/none', null],
    ['no procedure', 404, '/trpc', null],
    ['a foreign origin', 403, '/trpc/projects.list', { origin: 'https://elsewhere.example' }],
    ['a malformed path', 400, '/trpc/a%ZZ', null],
    ['an endless path', 413, `/trpc/${'x'.repeat(20_000)}`, null],
    ['a health check', 200, '/healthz', null],
    ['a readiness check', 200, '/readyz', null],
  ])('is not kept by browsers and proxies: %s', async (_, status, path, headers) => {
    const other = { projectId: '01900000-0000-7000-8000-00000000dead' }
    const input = encodeURIComponent(JSON.stringify(path.endsWith('get') ? other : founder.ofProject))
    const query = /plans/.test(path) ? `?input=${input}` : ''
    const answer = await fetch(`${server.url}${path}${query}`, {
      headers: { ...headersOf(founder.userId), ...headers },
    })
    await answer.body?.cancel()
    expect([answer.status, answer.headers.get('cache-control')?.split(',')[0]]).toEqual([status, 'no-store'])
  })

  it.each([
    ['a path that cannot be decoded', 400, '/trpc/a%ZZ'],
    ['an endless path', 413, `/${'x'.repeat(20_000)}`],
  ])('forbids everything for an answer without content: %s', async (_, status, path) => {
    const answer = await fetch(`${server.url}${path}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(directivesOf(answer)).toEqual({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] })
  })

  it('has the same headers on a rate-limited answer', async () => {
    const { url } = await startServer({ limits: { user: 1 } })
    const ask = () => fetch(`${url}/trpc/projects.list`, { headers: headersOf(founder.userId) })
    expect((await ask()).status).toBe(200)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    expect(directivesOf(refused)).toMatchObject({ 'script-src': ["'self'"], 'frame-ancestors': ["'none'"] })
  })
})

describe('strict transport security', () => {
  const https = { 'x-forwarded-proto': 'https' }
  const transportOf = async (url: string, headers: Record<string, string>) =>
    (await fetch(url, { headers })).headers.get('strict-transport-security')

  it('is sent behind a trusted proxy that ends TLS, for pages and calls', async () => {
    const { url } = await startServer({ trustedProxies: ['loopback'] })
    for (const path of ['/', '/trpc/projects.list', '/trpc/none', '/healthz'])
      expect(await transportOf(`${url}${path}`, https)).toBe('max-age=31536000')
    expect(await transportOf(`${url}/`, { 'x-forwarded-proto': 'http' })).toBeNull()
    expect(await transportOf(`${url}/`, {})).toBeNull()
  })

  it.each([[], ['192.0.2.0/24']])('is not sent because of an untrusted header (%j)', async (...trustedProxies) => {
    const { url } = await startServer({ trustedProxies })
    expect(await transportOf(`${url}/`, https)).toBeNull()
  })
})
