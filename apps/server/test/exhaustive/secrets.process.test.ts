import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Canaries } from '../canaries.ts'
import { startProgram } from '../start-program.ts'

const canaries = new Canaries()
const secret = canaries.of('a secret')
const model = { PLANGATE_RUNNER: 'openai-compatible', OPENAI_API_KEY: secret, PLANGATE_MODEL: 'some-model' }
const openId = {
  PLANGATE_AUTH: 'oidc',
  PLANGATE_OIDC_ISSUER: 'https://id.example.com',
  PLANGATE_OIDC_AUDIENCE: 'api',
  PLANGATE_OIDC_CLIENT_ID: 'web',
}

it.each([
  [{ DATABASE_URL: secret }],
  [{ DATABASE_URL: `mysql://founder:${secret}@127.0.0.1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:${secret}@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:${secret}@host.invalid/plangate` }],
  [{ DATABASE_URL: `postgres://founder@127.0.0.1:1/plangate?password=${secret}` }],
  [{ DATABASE_URL: `postgres://founder:12/${secret}@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:12?${secret}@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:12#${secret}@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:a/${secret}@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:%${secret}%zz@127.0.0.1:1/plangate` }],
  [{ DATABASE_URL: `postgres://founder:${secret}@127.0.0.1:1/plangate?sslmode=verify-full` }],
  [{ ...model, PLANGATE_BASE_URL: `https://founder:${secret}@models.example/v1` }],
  [{ ...model, PLANGATE_BASE_URL: `https://models.example/v1?key=${secret}` }],
  [{ ...model, PLANGATE_BASE_URL: `http://${secret}.example/v1` }],
  [{ ...model, PLANGATE_MODEL: '' }],
  [{ ...model, PLANGATE_RUNNER: 'anthropic' }],
  [{ ...model, PLANGATE_MODEL_WEB_SEARCH: 'on' }],
  [{ ...model, PLANGATE_RUNNER: secret }],
  [{ ...model, PLANGATE_PRICE_INPUT: secret }],
  [{ ...model, HOST: '0.0.0.0' }],
  [{ ...openId, PLANGATE_OIDC_ISSUER: `http://founder:${secret}@id.example.com` }],
  [{ ...openId, PLANGATE_OIDC_CLIENT_ID: '', PLANGATE_OIDC_AUDIENCE: secret }],
  [{ PLANGATE_OIDC_CLIENT_ID: secret }],
  [{ PORT: secret }],
  [{ LOG_LEVEL: secret }],
  [{ PLANGATE_AUTH: secret }],
  [{ PLANGATE_RATE: secret }],
  [{ PLANGATE_ROLE: secret }],
  [{ PLANGATE_CONCURRENT_RUNS: secret }],
  [{ PLANGATE_KEYS_SECRET: secret.slice(0, 31) }],
  [{ PLANGATE_PUBLIC_URL: `https://founder:${secret}@plangate.example` }],
  [{ PLANGATE_PERMIT_SECONDS: secret }],
])('says without the secret why it cannot start (wrong settings %#)', async (settings) => {
  // No database can be created in this directory, but the start fails before that.
  const env: Record<string, string> = { PLANGATE_DATA_DIR: '/dev/null/data', LOG_LEVEL: 'trace', ...settings }
  await using program = startProgram({ env })
  expect(await program.exit).toBe(1)
  expect(program.printed.trim().split('\n')).toHaveLength(1)
  expect(program.printed).not.toContain('/dev/null/data')
  expect(canaries.in(program.printed)).toEqual([])
})

it('hides its secrets in an error that contains them', async () => {
  const dying = `
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (line, ...rest) => {
      const { OPENAI_API_KEY, ANTHROPIC_API_KEY } = process.env
      const words = 'not with ' + OPENAI_API_KEY + ' and ' + ANTHROPIC_API_KEY
      if (line.includes('ready')) setTimeout(() => { throw new Error(words) })
      return write(line, ...rest)
    }`
  await using directory = await mkdtempDisposable(join(tmpdir(), 'plangate-secrets-'))
  const settings = { ...model, ANTHROPIC_API_KEY: canaries.of('another key'), PLANGATE_DATA_DIR: directory.path }
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(dying)}`
  await using program = startProgram({ env: { ...settings, NODE_OPTIONS } })
  expect(await program.exit).toBe(1)
  expect(program.printed).toContain('not with [hidden] and [hidden]')
  expect(canaries.in(program.printed)).toEqual([])
})
