import { dayAfterWeeks } from '@plangate/core/analysis'
import type { Percentiles, WorkProgress } from '@plangate/core/schemas'
import { formatDay, formatWeeks } from '../../shared/format/format-values.ts'

/** Says how many calendar weeks are left after the latest record, and until which day, likely (P50) and safely (P80). */
export function describeWeeksLeft(
  { p50, p80 }: Percentiles,
  { items, startedOn }: Pick<WorkProgress, 'items' | 'startedOn'>,
): string {
  const days = items.map(({ on }) => on).toSorted()
  const latest = days.at(-1) ?? startedOn
  const until = (weeks: number) => `${formatWeeks(weeks)}, until ${formatDay(dayAfterWeeks(latest, weeks))}`
  return `Calendar weeks left for this team after the latest record: likely ${until(p50)}; safely ${until(p80)}.`
}
