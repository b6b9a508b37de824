import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createTRPCClient, httpLink } from '@trpc/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppRouter } from '../src/router.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

let directory: string
const started: ChildProcess[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'plangate-start-'))
})

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

/** Starts `node src/main.ts` in an empty data directory on a free port, or with other settings. */
function start(settings: Record<string, string> = {}) {
  const env = { PORT: '0', PLANGATE_DATA_DIR: directory, ...settings }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const exit = once(child, 'exit').then(([code]) => code)
  return { child, exit, complaint: text(child.stderr) }
}

/** Returns the URL that the program prints. */
async function addressOf({ child }: ReturnType<typeof start>): Promise<string> {
  for await (const chunk of child.stdout ?? []) {
    const address = /ready at (\S+)/.exec(String(chunk))?.[1]
    if (address) return address
  }
  throw new Error('The program ended without printing its URL.')
}

/** Returns the message and exit code of a failing start. */
async function failureOf(settings: Record<string, string>) {
  const { exit, complaint } = start(settings)
  return { code: await exit, sentence: await complaint }
}

const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })

it('prints its URL, stops cleanly on Ctrl-C, and keeps its data', async () => {
  const first = start()
  const project = await clientOf(await addressOf(first)).projects.create.mutate({ name: 'Corner shop' })
  first.child.kill('SIGINT')
  expect(await first.exit).toBe(0)
  const second = start()
  expect(await clientOf(await addressOf(second)).projects.list.query()).toEqual([project])
})

it('loses nothing that it acknowledged when it is killed', async () => {
  const first = start()
  const project = await clientOf(await addressOf(first)).projects.create.mutate({ name: 'Corner shop' })
  first.child.kill('SIGKILL')
  await first.exit
  const second = start()
  expect(await clientOf(await addressOf(second)).projects.list.query()).toEqual([project])
})

it('prints the error that ends it', async () => {
  const dying = `
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (line, ...rest) => {
      if (line.includes('ready')) setTimeout(() => { throw new Error('the disk is full') })
      return write(line, ...rest)
    }`
  const { exit, complaint } = start({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(dying)}` })
  expect(await exit).toBe(1)
  expect(await complaint).toContain('the disk is full')
})

it('refuses a data directory that another process uses, and a port that is in use', async () => {
  const first = start()
  const { port } = new URL(await addressOf(first))
  const locked = await failureOf({})
  expect(locked.code).toBe(1)
  expect(locked.sentence).toContain(String(first.child.pid))
  expect(locked.sentence.trim().split('\n')).toHaveLength(1)
  const taken = await failureOf({ PORT: port, PLANGATE_DATA_DIR: join(directory, 'other') })
  expect(taken).toEqual({
    code: 1,
    sentence: 'The port is in use: set PORT to a free port, or stop the program that uses this one.\n',
  })
})

it.each(['127.0.0.2', '[::1]', 'localhost'])('listens on HOST=%s without sign-in', async (host) => {
  // Not every machine has every loopback address; the program can listen exactly where another program can.
  const own = createServer().listen(0, host.replaceAll(/[[\]]/g, ''))
  const isThere = await once(own, 'listening').then(
    () => true,
    () => false,
  )
  own.close()
  const program = start({ HOST: host })
  if (!isThere) return expect(await program.complaint).toContain('it is not an address of this machine')
  const url = await addressOf(program)
  expect(await clientOf(url).projects.list.query()).toEqual([])
})

it('trusts the proxy and applies the limits in its settings', async () => {
  const url = await addressOf(
    start({
      PLANGATE_AUTH: 'oidc',
      PLANGATE_OIDC_ISSUER: 'https://id.example.com',
      PLANGATE_OIDC_AUDIENCE: 'web',
      PLANGATE_OIDC_CLIENT_ID: 'web',
      PLANGATE_OIDC_TOKEN_ORIGINS: 'https://tokens.example.com',
      PLANGATE_TRUST_PROXY: 'loopback',
      PLANGATE_RATE_LIMIT_ADDRESS: '2',
    }),
  )
  const ask = (address: string) =>
    fetch(`${url}/trpc/session.config`, { headers: { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' } })
  const { status, headers } = await ask('192.0.2.7')
  expect(status).toBe(200)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect(headers.get('content-security-policy')).toContain(
    "connect-src 'self' https://id.example.com https://tokens.example.com;",
  )
  expect((await ask('192.0.2.7')).status).toBe(200)
  expect((await ask('192.0.2.7')).status).toBe(429)
  expect((await ask('192.0.2.8')).status).toBe(200)
})

const openId = {
  PLANGATE_AUTH: 'oidc',
  PLANGATE_OIDC_ISSUER: 'https://id.example.com',
  PLANGATE_OIDC_AUDIENCE: 'web',
  PLANGATE_OIDC_CLIENT_ID: 'web',
}

it.each([
  [{ DATABASE_URL: 'postgres://founder:hunter2@127.0.0.1:1/plangate' }, /127\.0\.0\.1/],
  [{ HOST: '[::2]' }, /^The setting HOST is wrong: .*loopback/],
  [{ ...openId, HOST: '203.0.113.1' }, /^The setting HOST is wrong: it is not an address/],
  [{ PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS: '10' }, /^The setting PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS is wrong: /],
  [{ HOST: '0.0.0.0' }, /^The setting HOST is wrong: .*loopback.* Set PLANGATE_AUTH=oidc/],
  [{ PLANGATE_AUTH: 'oidc' }, /^The setting PLANGATE_OIDC_ISSUER is wrong: /],
  [{ PLANGATE_OIDC_AUDIENCE: 'api' }, /^The setting PLANGATE_OIDC_AUDIENCE is wrong: /],
  [{ PLANGATE_TRUST_PROXY: 'loopback' }, /^The setting PLANGATE_TRUST_PROXY is wrong: /],
  [{ PORT: 'http' }, /^The setting PORT is wrong: /],
])('says in one sentence why it cannot start with %j', async (settings, sentence) => {
  const failure = await failureOf(settings)
  expect(failure.code).toBe(1)
  expect(failure.sentence).toMatch(sentence)
  expect(failure.sentence.trim().split('\n')).toHaveLength(1)
  expect(failure.sentence).not.toContain('hunter2')
})
