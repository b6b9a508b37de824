import { expect, test } from 'vitest'
import { verifyPastPermit, verifyPermit } from './index.ts'
import { claims, expected, forgeries, genuine, signByRetiredKey, signUnnamed } from './testing/forged-permits.ts'

test('accepts a permit of the current key, and one of a retired key that is still published', async () => {
  expect(await verifyPermit(genuine, expected)).toEqual({ claims })
  expect(await verifyPermit(await signByRetiredKey(), expected)).toEqual({ claims })
})

test('accepts a permit that names no commit and no environment for a build that names none', async () => {
  const { commit: _, environment: __, ...rest } = claims
  const { commit: ___, environment: ____, ...unnamed } = expected
  expect(await verifyPermit(await signUnnamed(), unnamed)).toEqual({ claims: rest })
})

test('knows at least 30 forgeries', () => {
  expect(forgeries.length).toBeGreaterThanOrEqual(30)
})

test.each(forgeries)('refuses a permit %s', async (_, jws, fault, to = {}) => {
  expect(await verifyPermit(await jws, { ...expected, ...to })).toEqual({ fault })
})

test('takes a permit for evidence whose signature has expired, for any build', async () => {
  const { projectId, issuer, keys } = expected
  const { exp: _, iat: __, ...expired } = claims
  const [, jws] = forgeries.find(([, , fault]) => fault === 'expired') ?? []
  expect(await verifyPastPermit((await jws) ?? '', { projectId, issuer, keys })).toMatchObject({ claims: expired })
})

/** What does not concern a build: these permits are genuine, and only not for this one or not now. */
const ofBuilds = ['expired', 'commit', 'environment']

test.each(forgeries.filter(([, , fault]) => !ofBuilds.includes(fault)))(
  'takes no permit for evidence %s',
  async (_, jws, fault, to = {}) => {
    expect(await verifyPastPermit(await jws, { ...expected, ...to })).toEqual({ fault })
  },
)
