import { expect, it } from 'vitest'
import { readEnvironment } from '../env.ts'
import { readRateLimits } from './rate-limits.ts'

const withSignIn = { PLANGATE_AUTH: 'oidc' }

it.each([
  [{}, { user: null, address: null, plans: null, documents: null, shares: null }],
  [withSignIn, { user: 600, address: 3_000, plans: 30, documents: 60, shares: 60 }],
  [{ PLANGATE_RATE_LIMIT_PLANS: '7' }, { user: null, address: null, plans: 7, documents: null, shares: null }],
  [
    { ...withSignIn, PLANGATE_RATE_LIMIT_USER: '7' },
    { user: 7, address: 3_000, plans: 30, documents: 60, shares: 60 },
  ],
  [
    { ...withSignIn, PLANGATE_RATE_LIMIT_ADDRESS: '0' },
    { user: 600, address: null, plans: 30, documents: 60, shares: 60 },
  ],
])('reads the limits from %j', (variables, limits) => {
  expect(readRateLimits(readEnvironment(variables))).toEqual(limits)
})
