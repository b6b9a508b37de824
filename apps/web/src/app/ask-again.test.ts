import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { askAgainAfter } from './ask-again.ts'

function refusal(reason: string, httpStatus: number, details: unknown = null): Error {
  const data = { reason, details, code: 'ANY', httpStatus, requestId: 'none' }
  return TRPCClientError.from({ error: { message: 'refused', code: -32603, data } })
}

test.each([
  ['no answer', new TypeError('Failed to fetch')],
  ["a gateway's page", TRPCClientError.from(new Error('Unexpected token <'))],
  ['a database that is away', refusal('DATABASE_UNAVAILABLE', 503)],
  ['a sign-in service that is away', refusal('IDENTITY_UNAVAILABLE', 503)],
])('asks again after %s, less and less often', (_, error) => {
  const delays = [1, 2, 3, 4, 5, 6, 50].map((failures) => askAgainAfter(error, failures))
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('waits as long as the limit says', () => {
  expect(askAgainAfter(refusal('RATE_LIMITED', 429, { retryAfterSeconds: 42 }), 1)).toBe(42_000)
})

test.each([
  ['PROJECT_NOT_FOUND', 404],
  ['FORBIDDEN', 403],
  ['INTERNAL', 500],
])('does not ask again after %s', (reason, status) => {
  expect(askAgainAfter(refusal(reason, status), 1)).toBe(false)
})
