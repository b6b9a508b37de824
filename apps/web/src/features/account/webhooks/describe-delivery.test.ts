import { DeliveryProblem } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeAttempt } from './describe-delivery.ts'

const at = '2026-11-29T16:00:00.000Z'

test('says what came of the latest attempt, with the status if there was an answer', () => {
  expect(describeAttempt({ last: null })).toBe('There was no attempt yet.')
  expect(describeAttempt({ last: { at, status: 204, problem: null } })).toBe('The receiver answered with 204.')
  expect(describeAttempt({ last: { at, status: 503, problem: 'status' } })).toBe('The receiver answered with 503.')
  expect(describeAttempt({ last: { at, status: null, problem: 'timeout' } })).toBe('There was no answer in time.')
})

test.each(DeliveryProblem.options)('ends its sentence about %s', (problem) => {
  const status = problem === 'status' || problem === 'redirect' ? 302 : null
  expect(describeAttempt({ last: { at, status, problem } })).toMatch(/^[A-Z].*[^ ]\.$/)
})
