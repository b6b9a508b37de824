import { describe, expect, test } from 'vitest'
import type { SignInFailure } from '../session/session-state.ts'
import { explainSignInFailure } from './explain-sign-in-failure.ts'

const failures: SignInFailure[] = [
  { reason: 'unavailable' },
  { reason: 'unreachable', refusal: null },
  { reason: 'insecure' },
  { reason: 'blocked' },
  { reason: 'denied' },
  { reason: 'stale' },
  { reason: 'ended' },
  { reason: 'refused' },
  { reason: 'misconfigured', code: 'invalid_target' },
]

describe('explainSignInFailure', () => {
  test.each(failures)('explains $reason and what to do about it', (failure) => {
    for (const provider of ['id.example.com', null]) {
      const { title, next } = explainSignInFailure(failure, provider)
      expect(title).toMatch(/^[A-Z][^_]+[^.]$/)
      expect(next).toMatch(/^[A-Z].+\.$/)
      expect(next).not.toMatch(/null|undefined/)
    }
  })

  test('gives every failure a title of its own', () => {
    const titles = failures.map((failure) => explainSignInFailure(failure, 'id.example.com').title)
    expect(new Set(titles).size).toBe(failures.length)
  })

  test('explains a refusal by Plangate itself by its reason', () => {
    const refusal = {
      code: 'TOO_MANY_REQUESTS',
      httpStatus: 429,
      requestId: '01900000-0000-7000-8000-00000000abcd',
      reason: 'RATE_LIMITED',
      details: { retryAfterSeconds: 42 },
    } as const
    const { title, next } = explainSignInFailure({ reason: 'unreachable', refusal }, null)
    expect(title).toBe('Too many requests')
    expect(next).toContain('42 seconds')
  })

  test('names the provider and its error code when the provider is misconfigured', () => {
    const { next } = explainSignInFailure({ reason: 'misconfigured', code: 'invalid_target' }, 'id.example.com')
    expect(next).toContain('id.example.com')
    expect(next).toContain('invalid_target')
  })
})
