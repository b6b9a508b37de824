import { migrations } from '@plangate/core/migrations'
import type { UserId } from '@plangate/core/schemas'
import { checkHistories, testSigning } from '@plangate/core/services/testing'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, inject, it } from 'vitest'
import { LocalIssuer, newKey, signToken } from '../local-issuer.ts'
import { servicesOverHttp } from '../services-over-http.ts'
import { startProgram } from '../start-program.ts'

const audience = 'https://plangate.example'

/** Settings of a process that publishes the keys of the tests of core. */
async function settingsFor(issuer: LocalIssuer): Promise<Record<string, string>> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  return {
    DATABASE_URL: location.url,
    PLANGATE_PUBLIC_URL: testSigning.issuer,
    PLANGATE_KEYS_SECRET: testSigning.keysSecret,
    PLANGATE_AUTH: 'oidc',
    PLANGATE_OIDC_ISSUER: issuer.url,
    PLANGATE_OIDC_AUDIENCE: audience,
    PLANGATE_OIDC_CLIENT_ID: 'web',
    PLANGATE_RATE_LIMIT_USER: '0',
    PLANGATE_RATE_LIMIT_ADDRESS: '0',
    PLANGATE_RATE_LIMIT_PLANS: '0',
  }
}

it('200 operations through two servers match the model', { timeout: 1_200_000 }, async () => {
  const key = await newKey()
  await using issuer = await LocalIssuer.start(key)
  const signIn = (sub: UserId) => {
    const now = Math.floor(Date.now() / 1_000)
    return signToken(key, { iss: issuer.url, aud: audience, sub, iat: now, exp: now + 300 })
  }
  const env = await settingsFor(issuer)
  await using first = startProgram({ env })
  await using second = startProgram({ env })
  const urls = [await first.url, await second.url]
  await checkHistories(servicesOverHttp({ urls, signIn }), { operations: 200, seed: inject('seed') })
  expect([first.printed, second.printed].join('')).not.toMatch(/error/i)
})
