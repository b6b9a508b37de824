import { AuditAction, AuditEntry } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeAction, describeActor } from './describe-entry.ts'

const id = '01900000-0000-7000-8000-000000000042'
const entryOf = (more: object) =>
  AuditEntry.parse({
    id: '7a1d2c7e-6a52-4d51-9a2f-0c4f6f3a9b11',
    action: 'briefs.save',
    subject: {},
    chosen: null,
    userId: id,
    tokenId: null,
    requestId: id,
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  })
const nobody = () => null
const nightly = () => 'Nightly'

test.each(AuditAction.options)('describes %s', (action) => {
  expect(describeAction(entryOf({ action }), nobody)).toMatch(/^[A-Z][\w\s:,?]+$/)
})

test('describes every action differently; a decision is one, with or without a gate that was open before', () => {
  const actions = AuditAction.options.filter((action) => action !== 'gates.decide')
  const words = actions.map((action) => describeAction(entryOf({ action }), nobody))
  expect(new Set(words).size).toBe(words.length)
})

test('describes what the action was about', () => {
  expect(describeAction(entryOf({ subject: { briefVersion: 7 } }), nobody)).toBe('Saved version 7 of the brief')
  const decided = entryOf({ action: 'gates.resolve', subject: { decision: 'narrow' } })
  expect(describeAction(decided, nobody)).toBe('Decided: Narrow')
  const chosen = entryOf({ action: 'plans.select', chosen: { optionName: 'Bookings first', planVersion: 3 } })
  expect(describeAction(chosen, nobody)).toBe('Chose the option "Bookings first" of plan version 3')
  const revoked = entryOf({ action: 'tokens.revoke', subject: { tokenId: id } })
  expect(describeAction(revoked, nightly)).toBe('Revoked the token "Nightly"')
})

test.each([
  [{}, nobody, 'By you'],
  [{ tokenId: id }, nightly, 'By the token "Nightly"'],
  [{ tokenId: id }, nobody, 'By a token'],
  [{ requestId: null }, nobody, 'By an operator command'],
])('describes who acted: %o', (more, findTokenName, words) => {
  expect(describeActor(entryOf(more), findTokenName)).toBe(words)
})
