import { expect, test } from 'vitest'
import { findRefusalReason } from './find-refusal-reason.ts'

test('finds the reason of a refused call', () => {
  expect(findRefusalReason({ error: { data: { reason: 'PLAN_NOT_FOUND' } } })).toBe('PLAN_NOT_FOUND')
})

test.each([null, '<h1>', [], {}, { error: 'no' }, { error: { data: null } }, { error: { data: { reason: 7 } } }])(
  'finds none in %j',
  (body) => expect(findRefusalReason(body)).toBeNull(),
)
