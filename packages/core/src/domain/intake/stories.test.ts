import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

// Stories, prices and rules of the product that look like targets, needs and exclusions.

test.each([
  'My neighbour got $20,000 after the flood.',
  'The insurance provides $30,000 per damage.',
  'The pool is open until 30 September 2026.',
  'The parcel should be picked up before 3 June 2027.',
  'A rental lasts at most 3 weeks.',
])('reads no target from what is not about the project: %s', (sentence) => {
  expect(readDocument(`I want an app where owners can book a visit. ${sentence}`).brief.targets).toBeUndefined()
})

test.each([
  ['No supplier I called picks up the phone.', 'outOfScope'],
  ['Three weeks later we still had no answer.', 'needs'],
  ['The goal is to save money for farmers.', 'needs'],
  ['Are the tenants happy with it?', 'outOfScope'],
] as const)('does not take “%s” for %s', (sentence, part) => {
  const { brief } = readDocument(`I want an app where owners can book a visit. ${sentence}`)
  expect(JSON.stringify(brief[part] ?? [])).not.toContain(sentence.slice(0, 20))
})

test('reads a run of marks in a time that grows with its length', () => {
  expect(readDocument('.'.repeat(40_000)).passages).toHaveLength(1)
})
