import { once } from 'node:events'
import { mkdtempDisposable } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../../src/router.ts'
import { startProgram } from '../start-program.ts'

const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })

/** Starts the program in an empty data directory. */
async function startWith(settings: Record<string, string>) {
  const directory = await mkdtempDisposable(join(tmpdir(), 'plangate-start-'))
  const program = startProgram({ env: { PLANGATE_DATA_DIR: directory.path, ...settings } })
  return {
    program,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]()
      await directory.remove()
    },
  }
}

it('prints the error that ends it', async () => {
  const dying = `
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (line, ...rest) => {
      if (line.includes('ready')) setTimeout(() => { throw new Error('the disk is full') })
      return write(line, ...rest)
    }`
  const options = `--import data:text/javascript,${encodeURIComponent(dying)}`
  await using started = await startWith({ NODE_OPTIONS: options })
  expect(await started.program.exit).toBe(1)
  expect(started.program.printed).toContain('the disk is full')
})

it.each(['127.0.0.2', '[::1]', 'localhost'])('listens on HOST=%s without sign-in', async (host) => {
  // Not every machine has every loopback address; the program can listen exactly where another program can.
  const own = createServer().listen(0, host.replaceAll(/[[\]]/g, ''))
  const isThere = await once(own, 'listening').then(
    () => true,
    () => false,
  )
  own.close()
  await using started = await startWith({ HOST: host })
  const { program } = started
  if (isThere) return expect(await clientOf(await program.url).projects.list.query()).toEqual([])
  await program.exit
  expect(program.printed).toContain('it is not an address of this machine')
})

const openId = {
  PLANGATE_AUTH: 'oidc',
  PLANGATE_OIDC_ISSUER: 'https://id.example.com',
  PLANGATE_OIDC_AUDIENCE: 'web',
  PLANGATE_OIDC_CLIENT_ID: 'web',
}

it('trusts the proxy and applies the limits in its settings', async () => {
  await using started = await startWith({
    ...openId,
    PLANGATE_OIDC_TOKEN_ORIGINS: 'https://tokens.example.com',
    PLANGATE_TRUST_PROXY: 'loopback',
    PLANGATE_RATE_LIMIT_ADDRESS: '2',
  })
  const url = await started.program.url
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

it.each([
  [{ DATABASE_URL: 'postgres://founder:hunter2@127.0.0.1:1/plangate' }, /127\.0\.0\.1/],
  [{ HOST: '[::2]' }, /^The setting HOST is wrong: .*loopback/],
  [{ ...openId, HOST: '203.0.113.1' }, /^The setting HOST is wrong: it is not an address/],
  [
    { PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS: '10' },
    /^The setting PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS has no effect /,
  ],
  [{ HOST: '0.0.0.0' }, /^The setting HOST is wrong: .*loopback.* Set PLANGATE_AUTH=oidc/],
  [{ PLANGATE_AUTH: 'oidc' }, /^The setting PLANGATE_OIDC_ISSUER is missing: /],
  [{ PLANGATE_OIDC_AUDIENCE: 'api' }, /^The setting PLANGATE_OIDC_AUDIENCE has no effect /],
  [{ PLANGATE_TRUST_PROXY: 'loopback' }, /^The setting PLANGATE_TRUST_PROXY has no effect /],
  [{ PORT: 'http' }, /^The setting PORT is wrong: /],
])('says in one sentence why it cannot start with %j', async (settings, sentence) => {
  await using started = await startWith(settings)
  const { program } = started
  expect(await program.exit).toBe(1)
  expect(program.printed).toMatch(sentence)
  expect(program.printed.trim().split('\n')).toHaveLength(1)
  expect(program.printed).not.toContain('hunter2')
})
