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
    `${withinP80.plans} of ${count(plans, 'plan')} stayed within the P80. That suggests a share of ${formatShare(withinP80.low)} to ${formatShare(withinP80.high)}, where 80% is meant.`,
    `Your plans took ${times(factor.factor)} their forecast (${factor.low.toFixed(1)}–${factor.high.toFixed(1)}). A forecast of 100 hours by our catalogue gets a P80 of ${hours(p80OverMedian.with)}; without this history, it would be ${hours(p80OverMedian.without)}.`,
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
