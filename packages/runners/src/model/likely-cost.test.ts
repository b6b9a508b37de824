import { expect, test } from 'vitest'
import { likelyCost } from './likely-cost.ts'
import { promptFor } from './prompt.ts'
import { goodDraft } from './testing/good-model.ts'
import { briefWith } from './testing/some-brief.ts'

const brief = briefWith('')
const first = { brief, regeneration: null }
const price = { inputPerMillion: 3, outputPerMillion: 15 }

test('is what its tokens cost', () => {
  const { usd, tokens } = likelyCost(first, price)
  for (const end of ['low', 'high'] as const)
    expect(usd[end]).toBeCloseTo((tokens.input[end] * 3 + tokens.output[end] * 15) / 1e6, 10)
  expect(likelyCost(first, { inputPerMillion: 0, outputPerMillion: 0 }).usd).toEqual({ low: 0, high: 0 })
})

test('reaches from one call with a terse draft to two calls with a long one', async () => {
  const { instructions, data } = promptFor({ ...first, repair: null })
  const { input, output } = likelyCost(first, price).tokens
  expect(input.low).toBe(Math.round((instructions.length + data.length) / 4.5))
  expect(input.high).toBe(2 * Math.round((instructions.length + data.length) / 3) + 10_000)
  expect([output.low, output.high]).toEqual([1_333, 20_000])
  const draft = JSON.stringify(await goodDraft(brief)).length
  expect(draft / 4.5).toBeGreaterThan(output.low)
  expect((2 * draft) / 3).toBeLessThan(output.high)
})

test('grows with the brief, counted in bytes', () => {
  const cost = (valueProp: string) => likelyCost({ ...first, brief: { ...brief, valueProp } }, price).usd.low
  expect(cost('word '.repeat(1_000))).toBeGreaterThan(cost('word'))
  expect(cost('歌'.repeat(1_000))).toBeGreaterThan(cost('a'.repeat(1_000)))
})
