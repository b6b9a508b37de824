import type { TrackRecord } from '@plangate/core/schemas'
import { count, formatShare } from '../../shared/format/format-values.ts'

/** What the record says, in sentences. Nothing is claimed that too few plans cannot show. */
export function describeRecord({ plans, withinP80, factor, p80OverMedian }: TrackRecord): string[] {
  if (withinP80 === null || factor === null)
    return [
      'Until one of your plans is finished, the safe figure (P80) of a plan by our catalogue is ' +
        `${times(p80OverMedian.without)} its likely one (P50), which is what plans of others suggest.`,
    ]
  return [
    `${withinP80.plans} of ${count(plans, 'plan')} stayed within the safe figure (P80), which is meant to be enough in 80% of cases. So far the share may be anything from ${formatShare(withinP80.low)} to ${formatShare(withinP80.high)}.`,
    `Your plans took ${times(factor.factor)} their forecast (${factor.low.toFixed(1)}–${factor.high.toFixed(1)}). Where our catalogue says 100 hours, the safe figure is ${hours(p80OverMedian.with)}; without this history, it would be ${hours(p80OverMedian.without)}.`,
    ...(plans < 5
      ? [`${plans === 1 ? 'One plan says' : `${plans} plans say`} little: the ranges are wide for a reason.`]
      : []),
  ]
}

function times(factor: number): string {
  return `${factor.toFixed(1)} times`
}

function hours(over: number): number {
  return Math.round(100 * over)
}
