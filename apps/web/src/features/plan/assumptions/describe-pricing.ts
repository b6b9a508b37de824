import { formatRateBand } from '@plangate/core/format'
import { type Assumptions, currencyOf } from '@plangate/core/schemas'
import { formatDay } from '../../../shared/format/format-values.ts'

/** "$150–$190 per hour · 25 focused hours a week · starts Dec 7, 2026". */
export function describePricing(assumptions: Assumptions): string {
  const { rate, focusedHoursPerWeek, startDate } = assumptions
  return [
    formatRateBand(rate, currencyOf(assumptions)),
    `${focusedHoursPerWeek} focused hours a week`,
    startDate === undefined ? 'no start date' : `starts ${formatDay(startDate)}`,
  ].join(' · ')
}
