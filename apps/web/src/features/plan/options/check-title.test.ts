import { expect, test } from 'vitest'
import { checkTitle } from './check-title.ts'

test.each([
  ['needs', 'Book a visit', '“Book a visit”.'],
  ['keyConstraints', 'Nothing leaves the building.', '“Nothing leaves the building.”'],
  ['targets', 'weeks: 1', 'Launch in 1 week.'],
  ['targets', 'budget: 20000', 'Budget of $20,000.'],
  ['targets', 'engineers: 3', 'Team of 3 engineers.'],
  ['targets', 'something else', '“something else”.'],
] as const)('of %s, %s is %s', (part, words, title) => {
  expect(checkTitle({ part, words, verdict: 'kept' }, 'USD')).toBe(title)
})
