import { expect, test } from 'vitest'
import { BriefSection, type Confidence, type HoursFrom, WorkItem } from '../../schemas/index.ts'
import { someItem } from '../testing/some-work.ts'
import { expectedSigma } from './expected-sigma.ts'

function work(likely: number, hoursFrom?: HoursFrom): WorkItem {
  const item = someItem({ id: 'item', hours: { low: 1, likely, high: 1_000 } })
  return WorkItem.parse({ ...item, ...(hoursFrom && { hoursFrom }) })
}

/** All sections of a brief with one confidence. */
function brief(confidence: Confidence) {
  return { confidence: Object.fromEntries(BriefSection.options.map((section) => [section, confidence])) }
}

const unrated = { confidence: {} }

/** P80 over P50, when the logarithm is spread by sigma. */
const ratio = (sigma: number) => Math.exp(0.841_621 * sigma)

test('is 1.8 from P50 to P80 for hours of the catalogue, and 1.46 for those of the team', () => {
  expect(ratio(expectedSigma(unrated, [work(10, 'catalogue')]))).toBeCloseTo(1.81, 2)
  expect(ratio(expectedSigma(unrated, [work(10, 'team')]))).toBeCloseTo(1.46, 2)
})

test('is that of the catalogue for a language model, for work that does not say, and without work', () => {
  const catalogue = expectedSigma(unrated, [work(10, 'catalogue')])
  expect([[work(10, 'model')], [work(10)], []].map((items) => expectedSigma(unrated, items))).toEqual([
    catalogue,
    catalogue,
    catalogue,
  ])
})

test('weights the squares of mixed origins by likely hours', () => {
  const mixed = expectedSigma(unrated, [work(30, 'catalogue'), work(90, 'team')])
  expect(mixed).toBeCloseTo(Math.sqrt((30 * 0.705 ** 2 + 90 * 0.453 ** 2) / 120), 3)
})

test('is a little narrower for a brief that is strong throughout, and wider for one that needs depth', () => {
  expect((['strong', 'moderate', 'needs_depth'] as const).map((level) => expectedSigma(brief(level), []))).toEqual([
    0.599, 0.705, 0.846,
  ])
  const { confidence } = brief('strong')
  const { risks: _, ...nine } = confidence
  expect(expectedSigma({ confidence: nine }, [])).toBe(Math.round(705 * 0.865) / 1_000)
})
