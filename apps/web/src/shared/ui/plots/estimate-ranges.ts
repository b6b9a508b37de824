import type { Estimate } from '@plangate/core/schemas'
import type { PlotRange } from './range-track.tsx'

/** Calendar weeks. */
export function weeksRange({ weeks: { p10, p50, p80, p90 } }: Estimate): PlotRange {
  return { start: p10, from: p50, to: p80, end: p90 }
}

/** USD; each part reaches from the low end of the rate band to its high end. */
export function costRange({ cost: { p10, p50, p80, p90 } }: Estimate): PlotRange {
  return { start: p10.low, from: p50.low, to: p80.high, end: p90.high }
}
