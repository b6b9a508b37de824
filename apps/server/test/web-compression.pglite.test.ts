import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { RunnerFake } from '@plangate/core/runner/fake'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'

const page = '<title>Plangate</title>'.repeat(20)
const script = 'export const words = 1\n'.repeat(20)
const asset = '/assets/app-123.js'
/** As the build leaves it: too short to get smaller. */
const short = 'export {}'

let stack: AsyncDisposableStack
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const webRoot = await mkdtemp(join(tmpdir(), 'plangate-web-'))
  stack.defer(() => rm(webRoot, { recursive: true }))
  await mkdir(join(webRoot, 'assets'))
  for (const [name, text] of [
    ['index.html', page],
    [asset.slice(1), script],
  ] as const) {
    await writeFile(join(webRoot, name), text)
    await writeFile(join(webRoot, `${name}.br`), brotliCompressSync(text))
    await writeFile(join(webRoot, `${name}.gz`), gzipSync(text))
  }
  await writeFile(join(webRoot, 'assets', 'short-1.js'), short)
  server = stack.use(await startTestServer({ runner: new RunnerFake(), webRoot }))
})

afterAll(() => stack.disposeAsync())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Unlike `fetch`, adds no header and decodes nothing. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(path, server.url), { method, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) })
    })
      .on('error', reject)
      .end()
  })
}

const chromium = 'gzip, deflate, br, zstd'

test.each([
  ['/', page, 'text/html; charset=utf-8', 'no-cache'],
  ['/projects/1/plan', page, 'text/html; charset=utf-8', 'no-cache'],
  [asset, script, 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('sends %s compressed, with the type and the caching of the file itself', async (path, text, type, caching) => {
  const forms = [
    { accept: chromium, encoding: 'br', decode: brotliDecompressSync },
    { accept: 'gzip', encoding: 'gzip', decode: gunzipSync },
    { accept: 'br;q=0, gzip', encoding: 'gzip', decode: gunzipSync },
    { accept: 'identity', encoding: undefined, decode: (body: Buffer) => body },
  ]
  for (const { accept, encoding, decode } of forms) {
    const { status, headers, body } = await ask(path, { 'accept-encoding': accept })
    expect([status, headers['content-encoding'], headers['content-type']]).toEqual([200, encoding, type])
    expect([headers['cache-control'], headers['content-length']]).toEqual([caching, String(body.byteLength)])
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(decode(body).toString()).toBe(text)
  }
})

it('gives each form an ETag of its own, and answers 304 to the one that a client has', async () => {
  const [brotli, gzip, plain] = await Promise.all(
    ['br', 'gzip', 'identity'].map((form) => ask(asset, { 'accept-encoding': form })),
  )
  const tags = [brotli, gzip, plain].map((answer) => answer?.headers.etag)
  expect(new Set(tags).size).toBe(3)
  const again = await ask(asset, { 'accept-encoding': 'br', 'if-none-match': String(tags[0]) })
  expect([again.status, again.body.byteLength, again.headers.vary?.toLowerCase()]).toEqual([304, 0, 'accept-encoding'])
  expect((await ask(asset, { 'accept-encoding': 'gzip', 'if-none-match': String(tags[0]) })).status).toBe(200)
})

it('answers HEAD with the headers of GET', async () => {
  const headers = { 'accept-encoding': 'br' }
  const [get, head] = await Promise.all([ask(asset, headers), ask(asset, headers, 'HEAD')])
  const named = ['content-encoding', 'content-length', 'content-type', 'etag', 'cache-control', 'vary']
  expect(named.map((name) => head.headers[name])).toEqual(named.map((name) => get.headers[name]))
  expect(head.body.byteLength).toBe(0)
})

it('answers a range with bytes of the form that it names', async () => {
  const whole = await ask(asset, { 'accept-encoding': 'br' })
  const part = await ask(asset, { 'accept-encoding': 'br', range: 'bytes=0-4' })
  expect([part.status, part.headers['content-encoding'], part.headers.etag]).toEqual([206, 'br', whole.headers.etag])
  expect(part.headers['content-range']).toBe(`bytes 0-4/${whole.body.byteLength}`)
  expect(part.body).toEqual(whole.body.subarray(0, 5))
})

it('sends a file that has no compressed form as it is', async () => {
  const { headers, body } = await ask('/assets/short-1.js', { 'accept-encoding': chromium })
  expect([headers['content-encoding'], body.toString()]).toEqual([undefined, short])
})

test.each(['/trpc/session.config', '/trpc/projects.overview', '/trpc/no.such', '/healthz'])(
  'never compresses %s',
  async (path) => {
    const { headers } = await ask(path, { 'accept-encoding': chromium })
    expect(headers['content-encoding']).toBeUndefined()
  },
)
