import { wholeWeeks } from '@plangate/core/estimate'
import { formatMoney, formatMoneyRange } from '@plangate/core/format'
import type { Currency, Estimate, ProjectOverview } from '@plangate/core/schemas'
import { count, formatWeeks } from './format-values.ts'

/** "likely 6 weeks, safely 9": P50 and P80 to the nearest week, and "under a week" for what rounds to none. */
export function describeWeeks(estimate: Pick<Estimate, 'weeks'>): string {
  const { likely, safely } = roundWeeks(estimate)
  if (safely === 0) return 'under a week'
  if (likely === 0) return `likely under a week, safely ${safely}`
  return likely === safely
    ? `likely and safely ${count(safely, 'week')}`
    : `likely ${count(likely, 'week')}, safely ${safely}`
}

/** The weeks that `describeWeeks` shows, 0 for "under a week": estimates that look the same are the same. */
export function roundWeeks({ weeks }: Pick<Estimate, 'weeks'>): { likely: number; safely: number } {
  if (weeks.p80 < 1) return { likely: 0, safely: 0 }
  const { likely, safely } = wholeWeeks({ weeks })
  return { likely: weeks.p50 < 0.5 ? 0 : likely, safely }
}

/** "$22k–$44k": from P50 at the lowest rate to P80 at the highest. */
export function describeCost({ cost }: Pick<Estimate, 'cost'>, currency: Currency): string {
  return formatMoneyRange({ low: cost.p50.low, high: cost.p80.high }, currency)
}

/** The safe figures (P80) of the option that a list shows. */
type SafeFigures = NonNullable<NonNullable<ProjectOverview['figures']>['p80']>

/** What `describeWeeks` and `describeCost` say of P80, where there is room for little: "safely 9 weeks, up to $44k". */
export function describeSafeFigures({ weeks, cost, currency }: SafeFigures): string {
  const { safely } = roundWeeks({ weeks: { p10: weeks, p50: weeks, p80: weeks, p90: weeks } })
  const time = safely === 0 ? 'under a week' : count(safely, 'week')
  return `safely ${time}, up to ${formatMoney(cost.high, currency)}`
}

/** What "safely" means in a list, with one decimal and the whole range of rates. */
export function explainSafeFigures({ weeks, cost, currency }: SafeFigures): string {
  return `Safely (P80): ${formatWeeks(weeks)} weeks, and ${formatMoneyRange(cost, currency)} from the lowest rate to the highest. Each is enough in 4 of 5 cases.`
}

/** What "likely" and "safely" mean for the weeks, with one decimal. */
export function explainWeeks({ weeks }: Pick<Estimate, 'weeks'>): string {
  return `Likely (P50): ${formatWeeks(weeks.p50)} weeks, as often less as more. Safely (P80): ${formatWeeks(weeks.p80)}, enough in 4 of 5 cases.`
}

/** What the ends of the cost range mean. */
export function explainCost({ cost }: Pick<Estimate, 'cost'>, currency: Currency): string {
  const [likely, safely] = [cost.p50, cost.p80].map((range) => formatMoneyRange(range, currency))
  return `Likely (P50): ${likely}. Safely (P80): ${safely}. Each from the lowest rate to the highest.`
}
