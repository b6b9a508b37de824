import { ApiToken } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeScope, findTokenState } from './describe-token.ts'

const now = Date.parse('2026-03-01T00:00:00.000Z')
const earlier = '2026-02-01T00:00:00.000Z'
const later = '2026-04-01T00:00:00.000Z'

test.each([
  ['active', { expiresAt: null, revokedAt: null }],
  ['active', { expiresAt: later, revokedAt: null }],
  ['expired', { expiresAt: earlier, revokedAt: null }],
  ['revoked', { expiresAt: later, revokedAt: earlier }],
  ['revoked', { expiresAt: earlier, revokedAt: earlier }],
])('a token is %s with %o', (state, ends) => {
  const token = ApiToken.parse({
    id: '01900000-0000-7000-8000-000000000042',
    name: 'CI',
    scope: 'read',
    createdAt: earlier,
    lastUsedAt: null,
    ...ends,
  })
  expect(findTokenState(token, now)).toBe(state)
})

test('says that a plan token from before there were build tokens asks for permits', () => {
  expect(describeScope({ scope: 'plan' })).toMatch(/^Read and plan: also .*\. It asks for permits as well/)
  expect(describeScope({ scope: 'plan', mayBuild: false })).not.toContain('permits')
  expect(describeScope({ scope: 'build', mayBuild: true })).toBe(
    'Build: asks for permits and lists them, and nothing else.',
  )
  expect(describeScope({ scope: 'read' })).not.toContain('permits')
})
