import type { Percentiles } from '@plangate/core/schemas'
import { describe, expect, inject, test } from 'vitest'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'
import { quantile, simulateAgain } from './plain-model.ts'
import { parsedSampleBriefs } from './sample-briefs.ts'

const { briefs, draws } = { sampled: { briefs: 1, draws: 20_000 }, exhaustive: { briefs: 6, draws: 1_000_000 } }[
  inject('extent')
]

const shares = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9 }

/** What core draws for an estimate. */
const estimateDraws = 10_000

/** Standard errors that the two may be apart. A sound estimate exceeds them once in 16,000 comparisons. */
const allowedErrors = 4

/** Estimates are rounded to a tenth. */
const rounding = 0.05

/** The share of draws below a percentile varies as a binomial does, by the noise of the draws on both sides. */
function expectClose(found: Percentiles, again: Float64Array): void {
  for (const percentile of ['p10', 'p50', 'p80', 'p90'] as const) {
    const share = shares[percentile]
    const noise = allowedErrors * Math.sqrt(share * (1 - share) * (1 / estimateDraws + 1 / draws))
    expect(found[percentile]).toBeGreaterThanOrEqual(quantile(again, share - noise) - rounding)
    expect(found[percentile]).toBeLessThanOrEqual(quantile(again, share + noise) + rounding)
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
