import { expect, test } from 'vitest'
import { createTestPlan } from '../../../shared/testing/test-plan.ts'
import { matchesWords } from './matches-words.ts'

const [item] = createTestPlan().workItems
if (!item) throw new Error('the test plan has no work item')
const searched = {
  ...item,
  title: 'Card payments',
  discipline: 'backend' as const,
  addresses: [{ part: 'needs' as const, words: 'Pay a deposit online' }],
}

test.each(['card', 'PAYMENTS card', 'backend', 'deposit  card', ' ', ''])('finds it by "%s"', (words) => {
  expect(matchesWords(searched, words)).toBe(true)
})

test.each(['invoice', 'card invoice', 'frontend'])('does not find it by "%s"', (words) => {
  expect(matchesWords(searched, words)).toBe(false)
})
