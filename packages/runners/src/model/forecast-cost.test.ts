import { emptySections } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { questionsPrompt } from './brief-prompts.ts'
import { forecastCost, forecastResearch, forecastWriting } from './forecast-cost.ts'
import { promptFor } from './prompt.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'

const brief = markedBrief('')
const first = { brief, regeneration: null }
const price = { inputPerMillion: 3, outputPerMillion: 15 }

test('multiplies tokens by their price', () => {
  const { cost, tokens } = forecastCost(first, price)
  for (const end of ['low', 'high'] as const)
    expect(cost?.[end]).toBeCloseTo((tokens.input[end] * 3 + tokens.output[end] * 15) / 1e6, 10)
  expect(forecastCost(first, { inputPerMillion: 0, outputPerMillion: 0 }).cost).toEqual({ low: 0, high: 0 })
  expect(forecastCost(first, null)).toEqual({ tokens, cost: null })
})

test('ranges from one call with a terse draft to two calls with a long one', async () => {
  const { instructions, data } = promptFor({ ...first, repair: null })
  const { input, output } = forecastCost(first, price).tokens
  expect(input.low).toBe(Math.round((instructions.length + data.length) / 4.5))
  expect(input.high).toBe(2 * Math.round((instructions.length + data.length) / 3) + 10_000)
  expect([output.low, output.high]).toEqual([1_333, 20_000])
  const draft = JSON.stringify(await goodDraft(brief)).length
  expect(draft / 4.5).toBeGreaterThan(output.low)
  expect((2 * draft) / 3).toBeLessThan(output.high)
})

test('expects a longer answer for a brief with more than forty needs', () => {
  const outputFor = (count: number) => {
    const needs = Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      text: 'Sing',
      priority: 'must' as const,
    }))
    return forecastCost({ ...first, brief: { ...brief, needs } }, price).tokens.output
  }
  expect(outputFor(40)).toEqual({ low: 1_333, high: 20_000 })
  expect(outputFor(200)).toEqual({ low: 1_333, high: 84_000 })
})

test('Deep Research is a draft from each of three viewpoints, and an examination that reads them', () => {
  const [plan, research] = [forecastCost(first, price).tokens, forecastResearch(first, price, false).tokens]
  for (const end of ['low', 'high'] as const) {
    expect(research.output[end]).toBeGreaterThan(3 * plan.output[end])
    expect(research.input[end]).toBeGreaterThan(3 * plan.input[end] + 3 * plan.output[end])
  }
  const { cost } = forecastResearch(first, price, false)
  expect(cost?.high).toBeCloseTo((research.input.high * 3 + research.output.high * 15) / 1e6, 10)
  expect(forecastResearch(first, null, false).cost).toBeNull()
})

test('searches of the web are counted, and neither they nor what they find are in the figures', () => {
  const [without, searching] = [false, true].map((searches) => forecastResearch(first, price, searches))
  expect(without).not.toHaveProperty('webSearches')
  expect(searching?.webSearches).toBe(10)
  expect(searching?.tokens.output).toEqual(without?.tokens.output)
  expect((searching?.tokens.input.high ?? 0) - (without?.tokens.input.high ?? 0)).toBeLessThan(2_000)
})

test('grows with the bytes of the brief', () => {
  const tokens = (valueProp: string) =>
    forecastCost({ ...first, brief: { ...brief, valueProp } }, price).tokens.input.low
  expect(tokens('word '.repeat(1_000))).toBeGreaterThan(tokens('word'))
  expect(tokens('歌'.repeat(1_000))).toBeGreaterThan(tokens('a'.repeat(1_000)))
})

describe('questions and briefs', () => {
  const sorting = (document: string) =>
    forecastWriting({ kind: 'write_brief', brief: { ...emptySections, confidence: {} }, document, answers: [] }, price)

  test('grow with the document', () => {
    const [short, long] = [sorting('word'), sorting('word '.repeat(2_000))]
    for (const end of ['low', 'high'] as const) {
      expect(long.tokens.input[end]).toBeGreaterThan(short.tokens.input[end])
      expect(long.tokens.output[end]).toBeGreaterThan(short.tokens.output[end])
    }
    expect(long.tokens.output.low).toBeGreaterThanOrEqual(Math.round(10_000 / 4.5))
    expect(long.cost?.low).toBeCloseTo((long.tokens.input.low * 3 + long.tokens.output.low * 15) / 1e6, 10)
  })

  test('count the prompt as it is sent', () => {
    const about = { brief, workItems: [], answered: [] }
    const { instructions, data } = questionsPrompt({ ...about, repair: null })
    const { tokens } = forecastWriting({ kind: 'propose_questions', ...about }, price)
    expect(tokens.input.low).toBe(Math.round((instructions.length + data.length) / 4.5))
    expect([tokens.output.low, tokens.output.high]).toEqual([1_111, 16_666])
  })

  test('have no cost without a price', () => {
    const revision = { kind: 'revise_brief', brief, decision: 'narrow', instruction: 'Drop the app.' } as const
    expect(forecastWriting(revision, null).cost).toBeNull()
    expect(forecastWriting(revision, price).cost?.high).toBeGreaterThan(0)
  })
})
