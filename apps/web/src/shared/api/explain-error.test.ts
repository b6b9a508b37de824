import { OptionId, RunId, RunnerFailedKind } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { explainError } from './explain-error.ts'
import type { ApiError, ApiRefusal, ApiRefusalReason } from './trpc.ts'

const wire = { code: 'CONFLICT', httpStatus: 409, requestId: '01900000-0000-7000-8000-00000000abcd' } as const
const optionId = OptionId.parse('01900000-0000-7000-8000-000000000042')
const runId = RunId.parse('01900000-0000-7000-8000-000000000043')

/** One refusal per reason. The compiler requires an entry for every reason of the server. */
const refusals: Record<ApiRefusalReason, ApiRefusal> = {
  UNAUTHENTICATED: { ...wire, reason: 'UNAUTHENTICATED', details: null },
  FORBIDDEN: { ...wire, reason: 'FORBIDDEN', details: null },
  UPGRADE_REQUIRED: {
    ...wire,
    reason: 'UPGRADE_REQUIRED',
    details: { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' },
  },
  PROJECT_NOT_FOUND: { ...wire, reason: 'PROJECT_NOT_FOUND', details: null },
  BRIEF_NOT_FOUND: { ...wire, reason: 'BRIEF_NOT_FOUND', details: null },
  BRIEF_TOO_THIN: { ...wire, reason: 'BRIEF_TOO_THIN', details: { missing: ['problem', 'need'] } },
  GATE_NOT_FOUND: { ...wire, reason: 'GATE_NOT_FOUND', details: null },
  PLAN_NOT_FOUND: { ...wire, reason: 'PLAN_NOT_FOUND', details: null },
  OPTION_NOT_FOUND: { ...wire, reason: 'OPTION_NOT_FOUND', details: null },
  RUN_NOT_FOUND: { ...wire, reason: 'RUN_NOT_FOUND', details: null },
  TOKEN_NOT_FOUND: { ...wire, reason: 'TOKEN_NOT_FOUND', details: null },
  INTERVIEW_NOT_FOUND: { ...wire, reason: 'INTERVIEW_NOT_FOUND', details: null },
  PERMIT_NOT_FOUND: { ...wire, reason: 'PERMIT_NOT_FOUND', details: null },
  WEBHOOK_NOT_FOUND: { ...wire, reason: 'WEBHOOK_NOT_FOUND', details: null },
  SHARE_NOT_FOUND: { ...wire, reason: 'SHARE_NOT_FOUND', details: null },
  TOO_MANY_SHARES: { ...wire, reason: 'TOO_MANY_SHARES', details: { limit: 50 } },
  TOO_MANY_WEBHOOKS: { ...wire, reason: 'TOO_MANY_WEBHOOKS', details: { limit: 20 } },
  KEYS_SECRET_MISSING: { ...wire, reason: 'KEYS_SECRET_MISSING', details: null },
  TOO_MANY_TOKENS: { ...wire, reason: 'TOO_MANY_TOKENS', details: { limit: 50 } },
  SELECTION_NOT_FOUND: { ...wire, reason: 'SELECTION_NOT_FOUND', details: null },
  GATE_UNRESOLVED: { ...wire, reason: 'GATE_UNRESOLVED', details: null },
  GATE_NOT_PROCEED: { ...wire, reason: 'GATE_NOT_PROCEED', details: { decision: 'narrow' } },
  NO_REVISION_DUE: { ...wire, reason: 'NO_REVISION_DUE', details: { decision: null } },
  GATE_ALREADY_OPEN: { ...wire, reason: 'GATE_ALREADY_OPEN', details: null },
  GATE_ALREADY_DECIDED: { ...wire, reason: 'GATE_ALREADY_DECIDED', details: null },
  PLAN_NOT_SELECTED: { ...wire, reason: 'PLAN_NOT_SELECTED', details: null },
  PLAN_ALREADY_SELECTED: { ...wire, reason: 'PLAN_ALREADY_SELECTED', details: { selectedOptionId: optionId } },
  SELECTION_STALE: { ...wire, reason: 'SELECTION_STALE', details: { changed: ['brief', 'gate'] } },
  REVIEW_DUE: { ...wire, reason: 'REVIEW_DUE', details: { passed: ['hours', 'weeks'] } },
  VERSION_CONFLICT: { ...wire, reason: 'VERSION_CONFLICT', details: { currentVersion: 7 } },
  PROJECT_NOT_PARKED: { ...wire, reason: 'PROJECT_NOT_PARKED', details: null },
  PROJECT_ARCHIVED: { ...wire, reason: 'PROJECT_ARCHIVED', details: null },
  PROJECT_NOT_ARCHIVED: { ...wire, reason: 'PROJECT_NOT_ARCHIVED', details: null },
  RUN_IN_PROGRESS: { ...wire, reason: 'RUN_IN_PROGRESS', details: { runId } },
  RUN_CANCELED: { ...wire, reason: 'RUN_CANCELED', details: null },
  FEEDBACK_REQUIRED: { ...wire, reason: 'FEEDBACK_REQUIRED', details: null },
  ACTION_TEXT_REQUIRED: { ...wire, reason: 'ACTION_TEXT_REQUIRED', details: { decision: 'pivot' } },
  INVALID_TEXT: { ...wire, reason: 'INVALID_TEXT', details: { path: 'brief.risks.0' } },
  IDEMPOTENCY_MISMATCH: { ...wire, reason: 'IDEMPOTENCY_MISMATCH', details: null },
  INVALID_INPUT: { ...wire, reason: 'INVALID_INPUT', details: { issues: [{ path: 'name', message: 'is too long' }] } },
  PAYLOAD_TOO_LARGE: { ...wire, reason: 'PAYLOAD_TOO_LARGE', details: { limit: 65_536 } },
  SERVER_STOPPING: { ...wire, reason: 'SERVER_STOPPING', details: null },
  RATE_LIMITED: { ...wire, reason: 'RATE_LIMITED', details: { retryAfterSeconds: 1 } },
  RUNNER_OUTPUT_INVALID: { ...wire, reason: 'RUNNER_OUTPUT_INVALID', details: { issues: [] } },
  RUNNER_FAILED: { ...wire, reason: 'RUNNER_FAILED', details: { kind: 'server' } },
  RUNNER_OVERLOADED: { ...wire, reason: 'RUNNER_OVERLOADED', details: { retryAfterSeconds: 30 } },
  RUNNER_TIMEOUT: { ...wire, reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 60 } },
  OVERLOADED: { ...wire, reason: 'OVERLOADED', details: { retryAfterSeconds: 5 } },
  DATABASE_UNAVAILABLE: { ...wire, reason: 'DATABASE_UNAVAILABLE', details: null },
  IDENTITY_UNAVAILABLE: { ...wire, reason: 'IDENTITY_UNAVAILABLE', details: null },
  RUNNER_CANNOT: { ...wire, reason: 'RUNNER_CANNOT', details: { ability: 'deep_research' } },
  PROCEDURE_NOT_FOUND: { ...wire, reason: 'PROCEDURE_NOT_FOUND', details: null },
  METHOD_NOT_SUPPORTED: { ...wire, reason: 'METHOD_NOT_SUPPORTED', details: null },
  UNSUPPORTED_MEDIA_TYPE: { ...wire, reason: 'UNSUPPORTED_MEDIA_TYPE', details: null },
  INTERNAL: { ...wire, reason: 'INTERNAL', details: null },
}

function errorOf(data: ApiRefusal | null): ApiError {
  return { message: '', data, shape: undefined }
}

const explain = (reason: ApiRefusalReason) => explainError(errorOf(refusals[reason]))

describe('explainError', () => {
  test.each(Object.values(refusals))('explains $reason and what to do about it', (refusal) => {
    const { title, next } = explainError(errorOf(refusal))
    for (const words of [title, next]) {
      expect(words).toMatch(/^["A-Z]/)
      expect(words).not.toMatch(/undefined|null|_/)
    }
    expect(next).toMatch(/\.$/)
  })

  test('gives every reason a title of its own, except those that only an outdated page meets', () => {
    const titles = Object.values(refusals).map((refusal) => explainError(errorOf(refusal)).title)
    expect(new Set(titles).size).toBe(titles.length - 2)
  })

  test.each(RunnerFailedKind.options)('explains a planner that failed as %s, and who can act', (kind) => {
    const explainKind = (details: { kind: RunnerFailedKind } | null) =>
      explainError(errorOf({ ...wire, reason: 'RUNNER_FAILED', details }))
    const { title, next, retry } = explainKind({ kind })
    const others = RunnerFailedKind.options.filter((other) => other !== kind)
    expect(others.map((other) => explainKind({ kind: other }).title)).not.toContain(title)
    expect(next).toMatch(retry ? /Try again/ : /operator|words|Remove/)
    expect(next).toMatch(/^[A-Z].*\.$/)
    expect(next).toContain('Nothing was stored.')
    expect(explainKind(null)).toMatchObject({ title: 'The planner failed', retry: true })
  })

  test('offers no retry for what will not pass by itself', () => {
    const lasting = ['unauthorized', 'out_of_credit', 'rejected', 'cut_off', 'refused', 'indiscreet', 'unreadable']
    const refused = RunnerFailedKind.options.filter(
      (kind) => !explainError(errorOf({ ...wire, reason: 'RUNNER_FAILED', details: { kind } })).retry,
    )
    expect(refused.toSorted()).toEqual(lasting.toSorted())
  })

  test.each([
    ['cannot_write', 'Ask the operator to make room'],
    ['directory_lost', 'Ask the operator to restart'],
    ['newer_version', 'Try again in a moment'],
  ] as const)('says what to do about a database with the trouble %s', (kind, words) => {
    const explained = explainError(errorOf({ ...wire, reason: 'DATABASE_UNAVAILABLE', details: { kind } }))
    expect(explained.title).not.toBe(explain('DATABASE_UNAVAILABLE').title)
    expect(explained.next).toContain(words)
    expect(explained.next).toContain('Your last change may have been saved.')
    expect(explained.retry).toBe(true)
  })

  test('explains a server that did not answer, and offers a retry', () => {
    expect(explainError(errorOf(null))).toMatchObject({ title: 'Plangate does not answer', retry: true, link: null })
  })

  test('does not claim to know whether a change was made when there was no answer', () => {
    for (const { next } of [explainError(errorOf(null)), explain('DATABASE_UNAVAILABLE'), explain('OVERLOADED')]) {
      expect(next).toContain('Your last change may have been saved.')
      expect(next).not.toMatch(/nothing was changed/i)
    }
  })

  test('includes the details', () => {
    expect(explain('VERSION_CONFLICT').title).toContain('7')
    expect(explain('TOO_MANY_TOKENS').title).toContain('50')
    expect(explain('SELECTION_STALE').points).toHaveLength(2)
    expect(explain('REVIEW_DUE').points).toHaveLength(2)
    expect(explain('RATE_LIMITED').next).toContain('1 second.')
    expect(explain('RUNNER_OVERLOADED').next).toContain('30 seconds')
    expect(explain('RUNNER_TIMEOUT').next).toContain('60 seconds')
    expect(explain('BRIEF_TOO_THIN').points).toEqual([
      'A problem statement or a value proposition',
      'At least one need or key constraint',
    ])
    expect(explain('INVALID_INPUT').points).toEqual(['name: is too long'])
    expect(explain('INVALID_TEXT').points).toEqual(['In: brief.risks.0'])
    expect(explain('GATE_NOT_PROCEED').title).toContain('Narrow')
    expect(explain('ACTION_TEXT_REQUIRED').title).toContain('Pivot')
  })

  test.each([
    [90, '90 seconds.'],
    [91, '2 minutes.'],
    [3412, '57 minutes.'],
  ])('formats a wait of %i seconds as %s', (retryAfterSeconds, words) => {
    const refusal: ApiRefusal = { ...wire, reason: 'RATE_LIMITED', details: { retryAfterSeconds } }
    expect(explainError(errorOf(refusal)).next).toBe(`Try again in ${words}`)
  })

  test('links to where the problem can be fixed', () => {
    expect(explain('GATE_UNRESOLVED').link).toMatchObject({ step: 'direction' })
    expect(explain('PLAN_NOT_SELECTED').link).toMatchObject({ step: 'plan' })
    expect(explain('BRIEF_TOO_THIN').link).toMatchObject({ step: 'brief' })
    expect(explain('BRIEF_NOT_FOUND').link).toMatchObject({ step: 'brief' })
    expect(explain('PROJECT_NOT_FOUND').link).toMatchObject({ kind: 'projects' })
    expect(explain('UPGRADE_REQUIRED')).toMatchObject({
      title: 'Deep Research needs the Team tier',
      link: { kind: 'upgrade', href: '/upgrade' },
    })
  })
})
