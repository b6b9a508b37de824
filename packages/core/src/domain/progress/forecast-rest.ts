import { ownVariance } from '../estimate/index.ts'
import type { Percentiles, WorkItem, WorkItemId } from '../schemas/index.ts'
import type { FoldedRecords } from './fold-records.ts'
import type { SelectedWork } from './plan-of-record.ts'

/** The spread of a plan's factor around the founder's, within one plan: 0.25 of the plan itself, 0.10 of the belief. */
const factorVariance = 0.25 ** 2 + 0.1 ** 2

/** The error that only the rest of the work shares. */
const restVariance = 0.15 ** 2

/** The likely square of k, which says how much wider items are than their ranges, and the items that this rests on. */
const wideness = { sum: 16.9, items: 10, most: 9 }

const z = { p10: -1.2815515655446004, p50: 0, p80: 0.8416212335729143, p90: 1.2815515655446004 }

/** What is left of a running plan, and what all of it will have taken, in paid person-hours. */
export interface RestForecast {
  /** The items that are not done and not dropped. */
  openIds: WorkItemId[]
  rest: Percentiles
  total: Percentiles
}

/**
 * Forecasts the rest of a running plan from its finished items: how much they took of their likely hours says how the plan
 * goes, as far as it is more than their own spread. Items count with their share of what coordination costs.
 *
 * The logarithm G of the plan's factor is normal around the founder's own, with the variance 0.25^2 + 0.10^2. The finished
 * items give R = sum of actual / sum of likely, whose logarithm has the variance k^2 omega^2. The rest is lognormal with
 * the mean G, and the variance of G, of its items (k^2 omega_rest^2) and 0.15^2. Measured on the data sets of
 * docs/decisions/0026-the-ledger.md. Null when nothing is left.
 */
export function forecastRest(selected: SelectedWork, { items }: FoldedRecords): RestForecast | null {
  const { planSet, option } = selected
  const { assumptions } = planSet
  const chosen = new Set(option.workItemIds)
  const recorded = new Map(items.map((item) => [item.workItemId, item]))
  const work = planSet.workItems.filter(({ id }) => chosen.has(id))
  const stateOf = ({ id }: WorkItem) => recorded.get(id)?.state ?? 'open'
  const done = work.filter((item) => stateOf(item) === 'done')
  const rest = work.filter((item) => stateOf(item) === 'open')
  if (rest.length === 0) return null
  const factor = assumptions.ledger?.factor ?? 1
  const paidPerLikely = option.estimate.hours.p50 / factor / likelyHours(work)
  const hoursOf = ({ id }: WorkItem) => recorded.get(id)?.hours ?? 0
  const { mean, variance, k2 } = factorAfter(done, hoursOf, paidPerLikely, Math.log(factor))
  const spread = Math.sqrt(variance + k2 * ownVariance(rest) + restVariance)
  const begun = sumOf(rest, hoursOf)
  const spent = items.filter(({ state }) => state !== 'open').reduce((sum, { hours }) => sum + hours, 0)
  const at = (quantile: number) => paidPerLikely * likelyHours(rest) * Math.exp(mean + quantile * spread)
  // What was begun is part of the rest, and at least that is paid.
  const whole = (quantile: number) => Math.max(begun, at(quantile))
  return {
    openIds: rest.map(({ id }) => id),
    rest: percentiles((quantile) => whole(quantile) - begun),
    total: percentiles((quantile) => spent + whole(quantile)),
  }
}

/** Combines the founder's factor with what the finished items show, by their precisions. */
function factorAfter(
  done: readonly WorkItem[],
  hoursOf: (item: WorkItem) => number,
  paidPerLikely: number,
  prior: number,
): { mean: number; variance: number; k2: number } {
  const actual = sumOf(done, hoursOf)
  const unknown = { mean: prior, variance: factorVariance, k2: wideness.sum / wideness.items }
  if (done.length === 0 || actual <= 0) return unknown
  const ratio = actual / (paidPerLikely * likelyHours(done))
  const deviation = (item: WorkItem) => (hoursOf(item) - ratio * paidPerLikely * item.hours.likely) ** 2
  const seen = sumOf(done, deviation) / actual ** 2
  const own = ownVariance(done)
  // Items without any range of their own say nothing about how wide items are.
  const relative = own > 0 ? Math.min(wideness.most, seen / own) : 1
  const k2 = (wideness.sum + done.length * relative) / (wideness.items + done.length)
  const precision = { prior: 1 / factorVariance, data: 1 / Math.max(k2 * own, 1e-6) }
  const all = precision.prior + precision.data
  return { mean: (prior * precision.prior + Math.log(ratio) * precision.data) / all, variance: 1 / all, k2 }
}

function percentiles(at: (quantile: number) => number): Percentiles {
  return { p10: at(z.p10), p50: at(z.p50), p80: at(z.p80), p90: at(z.p90) }
}

function likelyHours(items: readonly WorkItem[]): number {
  return sumOf(items, ({ hours }) => hours.likely)
}

function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0)
}
