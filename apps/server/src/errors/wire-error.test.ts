import { DomainError } from '@plangate/core/errors'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { describe, expect, it } from 'vitest'
import { codeByReason } from './error-table.ts'
import { toTrpcError, toWireError } from './wire-error.ts'

/** The statuses of the specification, section 4, repeated here by hand. */
const statuses = {
  400: ['INVALID_INPUT'],
  401: ['UNAUTHENTICATED'],
  402: ['UPGRADE_REQUIRED'],
  403: ['FORBIDDEN'],
  404: [
    'PROJECT',
    'BRIEF',
    'GATE',
    'PLAN',
    'OPTION',
    'SELECTION',
    'RUN',
    'TOKEN',
    'INTERVIEW',
    'PERMIT',
    'WEBHOOK',
    'SHARE',
  ].map((thing) => `${thing}_NOT_FOUND`),
  409: [
    'GATE_UNRESOLVED',
    'GATE_NOT_PROCEED',
    'NO_REVISION_DUE',
    'GATE_ALREADY_OPEN',
    'GATE_ALREADY_DECIDED',
    'PLAN_NOT_SELECTED',
    'PLAN_ALREADY_SELECTED',
    'SELECTION_STALE',
    'REVIEW_DUE',
    'VERSION_CONFLICT',
    'PROJECT_ARCHIVED',
    'PROJECT_NOT_ARCHIVED',
    'PROJECT_NOT_PARKED',
    'TOO_MANY_TOKENS',
    'TOO_MANY_WEBHOOKS',
    'TOO_MANY_SHARES',
    'RUN_IN_PROGRESS',
    'RUN_CANCELED',
  ],
  422: ['BRIEF_TOO_THIN', 'FEEDBACK_REQUIRED', 'ACTION_TEXT_REQUIRED', 'INVALID_TEXT', 'IDEMPOTENCY_MISMATCH'],
  429: ['RATE_LIMITED'],
  500: ['INTERNAL'],
  501: ['KEYS_SECRET_MISSING', 'RUNNER_CANNOT'],
  502: ['RUNNER_OUTPUT_INVALID', 'RUNNER_FAILED'],
  503: ['RUNNER_OVERLOADED', 'OVERLOADED', 'DATABASE_UNAVAILABLE', 'IDENTITY_UNAVAILABLE'],
  504: ['RUNNER_TIMEOUT'],
}

it('gives every reason the status of the specification', () => {
  const expected = Object.entries(statuses).flatMap(([status, reasons]) =>
    reasons.map((reason) => [reason, Number(status)]),
  )
  const actual = Object.entries(codeByReason).map(([reason, code]) => [
    reason,
    getHTTPStatusCodeFromError(new TRPCError({ code })),
  ])
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected))
})

describe('an error on the wire', () => {
  it('contains the details of a domain error, but not its cause', () => {
    const error = new DomainError({ reason: 'VERSION_CONFLICT', details: { currentVersion: 3 } }, { cause: 'row 7' })
    const wire = toWireError(toTrpcError(error), 'r1')
    expect(wire.data).toEqual({
      code: 'CONFLICT',
      httpStatus: 409,
      requestId: 'r1',
      reason: 'VERSION_CONFLICT',
      details: { currentVersion: 3 },
    })
    expect(JSON.stringify(wire)).not.toContain('row 7')
  })

  it.each(['INTERNAL_SERVER_ERROR', 'TIMEOUT', 'NOT_IMPLEMENTED'] as const)('masks %s', (code) => {
    const wire = toWireError(new TRPCError({ code, message: 'password=hunter2' }), 'r1')
    expect(wire.data).toMatchObject({ reason: 'INTERNAL', code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 })
    expect(JSON.stringify(wire)).not.toContain('hunter2')
  })
})
