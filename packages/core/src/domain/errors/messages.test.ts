import { expect, test } from 'vitest'
import { RunnerFailedKind } from '../schemas/index.ts'
import { DomainError } from './domain-error.ts'
import { messageOf } from './messages.ts'
import type { DatabaseUnavailableKind } from './refusal.ts'

const failed = (kind: RunnerFailedKind) => messageOf({ reason: 'RUNNER_FAILED', details: { kind } })

test('a failed planner without a kind, as older versions stored it, keeps its message', () => {
  const stored = { reason: 'RUNNER_FAILED', details: null } as const
  expect(new DomainError(stored).message).toBe('The planner failed. Nothing was stored. Try again.')
})

test.each(RunnerFailedKind.options)('%s has a message of its own that names who can act', (kind) => {
  expect(RunnerFailedKind.options.filter((other) => failed(other) === failed(kind))).toEqual([kind])
  expect(failed(kind)).toMatch(/operator|Try again|brief/)
})

test.each(['unauthorized', 'out_of_credit', 'rejected', 'cut_off', 'refused', 'indiscreet', 'unreadable'] as const)(
  '%s will not pass by itself, so the message does not ask to try again',
  (kind) => {
    expect(failed(kind)).not.toContain('Try again')
  },
)

const troubles = ['cannot_write', 'directory_lost', 'newer_version'] as const

test.each(troubles)('a database with the trouble %s has a message of its own that names who can act', (kind) => {
  const messageFor = (details: { kind: DatabaseUnavailableKind } | null) =>
    messageOf({ reason: 'DATABASE_UNAVAILABLE', details })
  const others = troubles.filter((other) => other !== kind).map((other) => messageFor({ kind: other }))
  expect([...others, messageFor(null)]).not.toContain(messageFor({ kind }))
  expect(messageFor({ kind })).toContain('operator')
})
