import { wholeWeeks } from '@plangate/core/estimate'
import { formatMoneyRangeInOneUnit } from '@plangate/core/format'
import type { Currency, Estimate } from '@plangate/core/schemas'
import { count, formatWeeks } from './format.ts'

/** "likely 6 weeks, safely 9": P50 and P80, rounded as `timeToShip` rounds them. */
export function describeWeeks({ weeks }: Pick<Estimate, 'weeks'>): string {
  if (weeks.p80 < 1) return 'under a week'
  const { likely, safely } = wholeWeeks({ weeks })
  return likely === safely
    ? `likely and safely ${count(safely, 'week')}`
    : `likely ${count(likely, 'week')}, safely ${safely}`
}

/** "$22-44k": from P50 at the lowest rate to P80 at the highest. */
export function describeCost({ cost }: Pick<Estimate, 'cost'>, currency: Currency): string {
  return formatMoneyRangeInOneUnit({ low: cost.p50.low, high: cost.p80.high }, currency)
}

/** What "likely" and "safely" mean for the weeks, with one decimal. */
export function explainWeeks({ weeks }: Pick<Estimate, 'weeks'>): string {
  return `Likely (P50): ${formatWeeks(weeks.p50)} weeks, as often less as more. Safely (P80): ${formatWeeks(weeks.p80)}, enough in 4 of 5 cases.`
}

/** What the ends of the cost range mean. */
export function explainCost({ cost }: Pick<Estimate, 'cost'>, currency: Currency): string {
  const [likely, safely] = [cost.p50, cost.p80].map((range) => formatMoneyRangeInOneUnit(range, currency))
  return `Likely (P50): ${likely}. Safely (P80): ${safely}. Each from the lowest rate to the highest.`
}
