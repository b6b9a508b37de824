import { expect, it } from 'vitest'
import { readEnvironment, WrongSettingError } from './env.ts'
import { readSignInConfig } from './identity/sign-in-config.ts'

it('has a default for every setting', () => {
  expect(readEnvironment({})).toEqual({
    PORT: 4400,
    HOST: '127.0.0.1',
    PLANGATE_DATA_DIR: '.plangate',
    PLANGATE_RUNNER: 'offline',
    PLANGATE_RUNNER_TIMEOUT_SECONDS: 180,
    PLANGATE_RUN_DEADLINE_SECONDS: 600,
    PLANGATE_RESEARCH_DEADLINE_SECONDS: 1_800,
    PLANGATE_ROLE: 'all',
    PLANGATE_STOP_GRACE_SECONDS: 10,
    PLANGATE_RATE: { low: 150, high: 190 },
    PLANGATE_AUTH: 'local',
    PLANGATE_PERMIT_SECONDS: 900,
    LOG_LEVEL: 'warn',
  })
})

it('treats an empty variable as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual(readEnvironment({}))
})

it.each([
  ['100', { low: 100, high: 100 }],
  ['95.5-120', { low: 95.5, high: 120 }],
])('reads %s as a rate', (PLANGATE_RATE, rate) => {
  expect(readEnvironment({ PLANGATE_RATE }).PLANGATE_RATE).toEqual(rate)
})

it('accepts proxies by address, network and name', () => {
  const PLANGATE_TRUST_PROXY = 'loopback, 10.0.0.7, fc00::/7'
  expect(readEnvironment({ PLANGATE_TRUST_PROXY }).PLANGATE_TRUST_PROXY).toEqual(PLANGATE_TRUST_PROXY.split(', '))
})

it.each(['127.0.0.1', '127.0.0.2', '127.255.255.254', '::1', '[::1]', '0:0:0:0:0:0:0:1', 'localhost'])(
  'takes HOST=%s for a loopback address',
  (HOST) => {
    expect(readSignInConfig(readEnvironment({ HOST }))).toEqual({ kind: 'local' })
  },
)

it.each(['0.0.0.0', '128.0.0.1', '::', '[::2]', '127.1', '127.0.0.1.example', 'localhost.example', '[127.0.0.1'])(
  'does not take HOST=%s for a loopback address',
  (HOST) => {
    expect(() => readSignInConfig(readEnvironment({ HOST }))).toThrow(/^The setting HOST is wrong: /)
  },
)

it('reads names separated by commas', () => {
  expect(readEnvironment({ PLANGATE_OIDC_AUDIENCE: 'api, web,' }).PLANGATE_OIDC_AUDIENCE).toEqual(['api', 'web'])
})

it.each([
  { PORT: '99999' },
  { PORT: 'http' },
  { DATABASE_URL: 'mysql://root:hunter2@host/db' },
  { PLANGATE_RUNNER: 'oracle' },
  { PLANGATE_PRICE_INPUT: '-3' },
  { PLANGATE_PRICE_OUTPUT: 'free' },
  { PLANGATE_RATE: '190-150' },
  { PLANGATE_RATE: 'cheap' },
  { PLANGATE_RUNNER_TIMEOUT_SECONDS: '-1' },
  { PLANGATE_RUN_DEADLINE_SECONDS: '-7' },
  { PLANGATE_RESEARCH_DEADLINE_SECONDS: '-30' },
  { PLANGATE_CONCURRENT_RUNS: '2.5' },
  { PLANGATE_ROLE: 'boss' },
  { PLANGATE_STOP_GRACE_SECONDS: 'long' },
  { PLANGATE_AUTH: 'password' },
  { PLANGATE_OIDC_ISSUER: 'http://id.example.com' },
  { PLANGATE_OIDC_ISSUER: 'login.acme.test' },
  { PLANGATE_OIDC_AUDIENCE: ' , ' },
  { PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS: '-30' },
  { PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS: '1m' },
  { PLANGATE_OPERATIONS_PORT: '99999' },
  { PLANGATE_TRUST_PROXY: 'true' },
  { PLANGATE_TRUST_PROXY: 'loopback, 10.0.0.0/33' },
  { PLANGATE_RATE_LIMIT_USER: '-1' },
  { PLANGATE_RATE_LIMIT_ADDRESS: 'none' },
  { PLANGATE_RATE_LIMIT_PLANS: '1.5' },
  { LOG_LEVEL: 'loud' },
])('names the wrong setting in %j, but not its value', (variables) => {
  const [[name, value] = ['', '']] = Object.entries(variables)
  const read = () => readEnvironment(variables)
  expect(read).toThrow(WrongSettingError)
  expect(read).toThrow(new RegExp(`^The setting ${name} is wrong: (?!Invalid|Too)`))
  expect(read).not.toThrow(value)
})
