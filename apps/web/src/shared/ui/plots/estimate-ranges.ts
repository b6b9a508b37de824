import type { Estimate, MoneyRange } from '@plangate/core/schemas'
import type { PlotRange } from './range-track.tsx'

/** Calendar weeks. */
export function weeksRange({ weeks: { p10, p50, p80, p90 } }: Estimate): PlotRange {
  return { start: p10, from: p50, to: p80, end: p90 }
}

/** Cost, from the low end of the rate band (P10, P50) to its high end (P80, P90). */
export function costRange({ cost: { p10, p50, p80, p90 } }: Estimate): PlotRange {
  return { start: p10.low, from: p50.low, to: p80.high, end: p90.high }
}

/** What screens show as the cost: from P50 at the low end of the rate band to P80 at its high end. */
export function likelyToSafe({ cost }: Estimate): MoneyRange {
  return { low: cost.p50.low, high: cost.p80.high }
}
