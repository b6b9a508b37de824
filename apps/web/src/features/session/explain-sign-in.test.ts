import { describe, expect, test } from 'vitest'
import type { SignInFailure } from '../../shared/session/session-state.ts'
import { explainSignInFailure } from './explain-sign-in.ts'

const failures: SignInFailure[] = [
  { reason: 'unavailable' },
  { reason: 'unreachable' },
  { reason: 'denied' },
  { reason: 'stale' },
  { reason: 'ended' },
  { reason: 'refused' },
  { reason: 'misconfigured', code: 'invalid_target' },
]

describe('explainSignInFailure', () => {
  test.each(failures)('$reason is told in words: what it is, and what to do', (failure) => {
    for (const provider of ['id.example.com', null]) {
      const { title, next } = explainSignInFailure(failure, provider)
      expect(title).toMatch(/^[A-Z][^_]+[^.]$/)
      expect(next).toMatch(/^[A-Z].+\.$/)
      expect(next).not.toMatch(/null|undefined/)
    }
  })

  test('no two are told alike', () => {
    const titles = failures.map((failure) => explainSignInFailure(failure, 'id.example.com').title)
    expect(new Set(titles).size).toBe(failures.length)
  })

  test('whoever has to look there is told where, and what it said', () => {
    const { next } = explainSignInFailure({ reason: 'misconfigured', code: 'invalid_target' }, 'id.example.com')
    expect(next).toContain('id.example.com')
    expect(next).toContain('invalid_target')
  })
})
