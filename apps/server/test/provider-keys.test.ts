import { DomainError } from '@plangate/core/errors'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { ProviderKeys } from '../src/identity/provider-keys.ts'
import { createLogger } from '../src/logging.ts'
import { type Fault, LocalIssuer, newKey } from './local-issuer.ts'

const [first, second] = await Promise.all([newKey(), newKey()])

let issuer: LocalIssuer
let keys: ProviderKeys
/** Ends the time that the issuer has for the answers of the latest round. */
let endTime: () => void
let warnings: string[]

/** Only the clock is fake, so that tests can skip half a minute. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  issuer = await LocalIssuer.start(first)
  warnings = []
  keys = new ProviderKeys(issuer.url, createLogger('warn', { write: (line) => void warnings.push(line) }), () => {
    const round = new AbortController()
    endTime = () => round.abort()
    return round.signal
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await issuer[Symbol.asyncDispose]()
})

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)

async function lookUp(kid: string): Promise<string> {
  try {
    await keys.find({ alg: 'RS256', kid }, { payload: '', signature: '' })
    return 'known'
  } catch (error) {
    return error instanceof DomainError ? error.reason : 'unknown'
  }
}

/** One after another, so that no two lookups share an answer. */
async function lookUpAll(kids: string[]): Promise<string[]> {
  const outcomes = new Set<string>()
  for (const kid of kids) outcomes.add(await lookUp(kid))
  return [...outcomes]
}

const many = { sampled: 50, exhaustive: 500 }[inject('extent')]
const flood = () => lookUpAll(Array.from({ length: many }, (_, index) => `made-up-${index}`))
const good = () => lookUpAll(Array(many).fill(first.kid))

describe.each<['discovery' | 'keys', Fault]>([
  ['keys', 'a page'],
  ['keys', 'nothing'],
  ['keys', 'another success'],
  ['keys', 'an empty object'],
  ['keys', 'a list'],
  ['keys', 'no keys'],
  ['keys', 'invalid keys'],
  ['keys', 'half a document'],
  ['discovery', 'a page'],
  ['discovery', 'nothing'],
  ['discovery', 'an empty object'],
  ['discovery', 'half a document'],
])('an issuer whose answer for %s is %s', (document, fault) => {
  it(`is asked once for ${many} made-up key ids, and again after 2 seconds, while no key is known`, async () => {
    issuer.faults[document] = fault
    issuer.onHalf = () => endTime()
    expect(await flood()).toEqual(['IDENTITY_UNAVAILABLE'])
    expect(issuer.fetched[document]).toBe(1)
    expect(warnings).toHaveLength(1)
    issuer.faults[document] = null
    pass(2)
    expect(await lookUp(first.kid)).toBe('known')
  })

  it(`is asked once in 30 seconds for ${many} made-up and ${many} good key ids when its keys are known`, async () => {
    await lookUp(first.kid)
    issuer.faults[document] = fault
    issuer.onHalf = () => endTime()
    pass(601)
    expect([await good(), await flood()]).toEqual([['known'], ['unknown']])
    pass(29)
    expect([await good(), await flood()]).toEqual([['known'], ['unknown']])
    expect(issuer.fetched[document]).toBe(2)
    expect(warnings).toHaveLength(1)
  })
})

it('delays no good token while it asks an issuer that has failed', async () => {
  await lookUp(first.kid)
  issuer.faults.keys = 'a page'
  pass(601)
  await lookUp(first.kid)
  issuer.faults.keys = 'half a document'
  issuer.publish(second)
  pass(30)
  expect(await good()).toEqual(['known'])
  await vi.waitFor(() => expect(issuer.finish()).toBe(1), 60_000)
  expect(await lookUp(second.kid)).toBe('known')
})

it('drops a key that an issuer withdrew while it was down', async () => {
  await lookUp(first.kid)
  issuer.isDown = true
  pass(601)
  expect(await lookUp(first.kid)).toBe('known')
  issuer.isDown = false
  issuer.publish(second)
  pass(30)
  await vi.waitFor(async () => expect(await lookUp(first.kid)).toBe('unknown'), 60_000)
})

it('drops a withdrawn key after ten minutes, even if no token names another key', async () => {
  await lookUp(first.kid)
  issuer.publish(second)
  pass(600)
  expect(await lookUp(first.kid)).toBe('unknown')
})

it.each(['404', 'the old keys'])(
  'knows a new key after 30 seconds when the keys have moved and left %s',
  async (left) => {
    await lookUp(first.kid)
    issuer.keysPath = '/new/keys'
    issuer.publish(second)
    if (left === '404') issuer.unpublish('/keys')
    expect([await lookUp(first.kid), await lookUp(second.kid)]).toEqual(['known', 'unknown'])
    pass(30)
    expect([await lookUp(second.kid), await lookUp(first.kid)]).toEqual(['known', 'unknown'])
    expect(issuer.fetched).toEqual({ discovery: 2, keys: 2 })
  },
)
