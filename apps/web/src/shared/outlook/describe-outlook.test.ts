import { expect, test } from 'vitest'
import { describeOutlook } from './describe-outlook.ts'

const offline = { name: 'offline', model: null }

test('gives the likely cost, the tokens when no price is set, what both leave out, and nothing without a model', () => {
  const tokens = { input: { low: 2_100, high: 16_400 }, output: { low: 1_333, high: 20_000 } }
  const runner = { name: 'anthropic', model: 'some-model' }
  expect(describeOutlook({ runner, forecast: { tokens, cost: { low: 0.041, high: 0.093 } } })).toBe(
    'Written by some-model (anthropic). Likely cost: about $0.04–$0.09.',
  )
  expect(describeOutlook({ runner, forecast: { tokens, cost: null } })).toBe(
    'Written by some-model (anthropic). Likely tokens: 2.1K–16K in, 1.3K–20K out; what they cost is not set.',
  )
  const searching = { tokens, cost: { low: 0.041, high: 0.093 }, webSearches: 10 }
  expect(describeOutlook({ runner, forecast: searching })).toBe(
    'Written by some-model (anthropic). Likely cost: about $0.04–$0.09. Not in it: up to 10 searches of the web, and the tokens of what they find.',
  )
  expect(describeOutlook({ runner: offline, forecast: null })).toBe(
    'Written by the offline planner: free, on this machine.',
  )
})
