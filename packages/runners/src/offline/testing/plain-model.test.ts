import type { Percentiles } from '@plangate/core/schemas'
import { describe, expect, inject, test } from 'vitest'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'
import { quantile, simulateAgain } from './plain-model.ts'
import { parsedSampleBriefs } from './sample-briefs.ts'

const { briefs, draws } = { sampled: { briefs: 1, draws: 100_000 }, exhaustive: { briefs: 6, draws: 1_000_000 } }[
  inject('extent')
]

/** How far the two may be apart: the noise of 10,000 draws, which is larger in the tails. */
const tolerance = { p10: 0.035, p50: 0.01, p80: 0.025, p90: 0.035 }
const shares = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9 }

/** Estimates are rounded to a tenth. */
const rounding = 0.05

function expectClose(found: Percentiles, again: Float64Array): void {
  for (const percentile of ['p10', 'p50', 'p80', 'p90'] as const) {
    const value = quantile(again, shares[percentile])
    expect(Math.abs(found[percentile] - value)).toBeLessThanOrEqual(tolerance[percentile] * value + rounding)
  }
}

describe.each(Object.entries(parsedSampleBriefs).slice(0, briefs))('the estimates of %s', (_, brief) => {
  test(`are those of the plain model with ${draws} draws`, { timeout: 1_200_000 }, async () => {
    const { workItems, options, assumptions } = pricedPlanSet(await offlineDraft(brief), brief)
    const { sharedSigma: expectedSigma, coordinationLoss, focusedHoursPerWeek } = assumptions
    for (const { workItemIds, engineers, estimate } of options) {
      const items = workItems.filter(({ id }) => workItemIds.includes(id))
      const plan = { items, engineers, expectedSigma, coordinationLoss, focusedHoursPerWeek }
      const { hours, weeks } = simulateAgain(plan, draws)
      expectClose(estimate.hours, hours)
      expectClose(estimate.weeks, weeks)
    }
  })
})
