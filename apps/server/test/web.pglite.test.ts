import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageRoots } from '../src/http/answer-other-paths.ts'
import type { SignInConfig } from '../src/identity/sign-in-config.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let webRoot: string

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const directory = await mkdtemp(join(tmpdir(), 'plangate-web-'))
  stack.defer(() => rm(directory, { recursive: true }))
  // Below another "assets" folder on purpose: only the web app's own assets may be cached forever.
  webRoot = join(directory, 'assets', 'dist')
  await mkdir(join(webRoot, 'assets'), { recursive: true })
  await writeFile(join(webRoot, 'index.html'), '<title>Plangate</title>')
  await writeFile(join(webRoot, 'plan.html'), '<title>Plangate</title><!-- of a plan -->')
  await writeFile(join(webRoot, 'assets', 'app-123.js'), 'export {}')
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), webRoot }))
})

afterAll(() => stack.disposeAsync())

/** Sends a path that `fetch` would normalize. */
const rawGet = (path: string, method = 'GET') =>
  new Promise<Response>((resolve, reject) => {
    const { port } = new URL(server.url)
    request({ path, port, method, host: '127.0.0.1' }, async (response) => {
      resolve(new Response(await text(response), { status: response.statusCode ?? 0 }))
    })
      .on('error', reject)
      .end()
  })

it('serves the web app at every other path', async () => {
  const page = await fetch(`${server.url}/projects/1/brief`)
  expect(await page.text()).toBe('<title>Plangate</title>')
  expect(page.headers.get('cache-control')).toBe('no-cache')
})

it.each([
  ['/projects/1/plan', true],
  ['/projects/1/plan/', true],
  ['/projects/1/plan?view=what-if', true],
  ['/projects/1/plan/edit', false],
  ['/projects/plan', false],
  ['/projects/1', false],
])('sends the page that names the files of a plan at the address of a plan alone: %s', async (path, isOfPlan) => {
  const page = await fetch(`${server.url}${path}`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  expect((await page.text()).includes('of a plan')).toBe(isOfPlan)
})

const planPath = '/projects/01900000-0000-7000-8000-00000000dead/plan'

it('has browsers send the first calls of a plan while its scripts are loading', async () => {
  const { headers } = await fetch(`${server.url}${planPath}?view=what-if`)
  const [, calls = ''] = /^<(.+)>; rel=preload; as=fetch; crossorigin$/.exec(headers.get('link') ?? '') ?? []
  const answers = await (await fetch(server.url + calls)).json()
  const refused = { error: { data: { reason: 'PROJECT_NOT_FOUND' } } }
  expect(answers).toMatchObject(Array.from({ length: 10 }, () => refused))
})

it.each([
  ['another page', planPath.replace('plan', 'brief')],
  ['an earlier version, whose page sends other calls', `${planPath}?version=1`],
  ['an address that is none', '/projects/nonsense/plan'],
])('sends no calls ahead for %s', async (_, path) => {
  expect((await fetch(`${server.url}${path}`)).headers.get('link')).toBeNull()
})

it('sends no calls ahead where they need a token', async () => {
  const signInSettings: SignInConfig = {
    kind: 'oidc',
    issuer: 'https://id.example.test',
    clientId: 'plangate',
    audiences: ['plangate'],
  }
  await using signedIn = await startTestServer({ database, runner: new RunnerFake(), webRoot, signInSettings })
  const page = await fetch(`${signedIn.url}${planPath}`)
  expect([page.status, page.headers.get('link')]).toEqual([200, null])
})

it('keeps search engines away from shared pages, and their address out of other requests', async () => {
  const page = await fetch(`${server.url}/share`)
  expect(await page.text()).toBe('<title>Plangate</title>')
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect((await fetch(`${server.url}/projects/1/share`)).headers.get('x-robots-tag')).toBeNull()
})

it('lets browsers cache files that are named after their content, and answers 404 for a missing asset', async () => {
  const asset = await fetch(`${server.url}/assets/app-123.js`)
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${server.url}/assets/app-999.js`)).status).toBe(404)
})

it('answers HEAD like GET, and refuses paths outside the web app', async () => {
  expect((await rawGet('/projects/1', 'HEAD')).status).toBe(200)
  for (const path of ['/../package.json', '/assets/../../package.json', '//x', '//x/projects'])
    expect(await (await rawGet(path)).json()).toEqual({ status: 'not found' })
})

const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

it.each([
  ['/projects/1/plan', '*/*', 200, 'page'],
  ['/projects/1/plan?version=1.2', html, 200, 'page'],
  ['/account/tokens', html, 200, 'page'],
  ['/projects/1/plan', 'application/json', 404, 'JSON'],
  ['/projects/1/plan', 'application/json, text/html;q=0', 404, 'JSON'],
  ['/metrics', html, 404, 'page'],
  ['/metrics', '*/*', 404, 'JSON'],
  ['/projects/openapi%2ejson', html, 404, 'JSON'],
  ['/favicon.ico', 'image/*', 404, 'JSON'],
  ['/.well-known/openid-configuration', html, 404, 'JSON'],
  ['/.well-known', html, 404, 'JSON'],
])('answers %s for %s with %i and a %s', async (path, accept, status, form) => {
  const answer = await fetch(`${server.url}${path}`, { headers: { accept } })
  expect(answer.status).toBe(status)
  if (form === 'page') expect(await answer.text()).toContain('<title>Plangate</title>')
  else expect(await answer.json()).toEqual({ status: 'not found' })
})

it('knows the first part of the address of every page', async () => {
  const app = new URL('../../web/src/', import.meta.url)
  const files = ['app/router.tsx', 'features/account/session/session-paths.ts']
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, app), 'utf8')))
  const roots = sources.join('').matchAll(/(?:path|callback|signedOut): '\/([^/']*)/g)
  const below = ['brief', 'interview', 'direction', 'plan', 'choice', 'permit', 'progress', 'audit']
  const own = [...new Set([...roots].map(([, root]) => root ?? ''))].filter((root) => !below.includes(root))
  expect(own.toSorted()).toEqual([...pageRoots].toSorted())
})

it('answers in the same form without a web app', async () => {
  await using alone = await startTestServer({ database, runner: new RunnerFake() })
  for (const path of ['/', '/projects/1', '/robots.txt', '//x']) {
    const answers = [await fetch(alone.url + path), await fetch(alone.url + path, { method: 'POST', body: '{' })]
    for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([404, { status: 'not found' }])
  }
})
