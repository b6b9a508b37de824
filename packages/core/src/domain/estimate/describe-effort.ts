import type { Estimate } from '../schemas/index.ts'

/** Rounded P50 person-hours: below one working month of one person (160 hours) is low, below two is medium. Our judgement. */
const mediumFromHours = 160
const highFromHours = 320

/** "Low (1 engineer, ~80 hours)", from the P50 person-hours, rounded first so that level and hours agree, and the team. */
export function describeEffort({ hours }: Pick<Estimate, 'hours'>, engineers: number): string {
  const team = engineers === 1 ? '1 engineer' : `${engineers} engineers`
  const rounded = roundTo(hours.p50, stepFor(hours.p50))
  return `${costLevel(rounded)} (${team}, ${aboutHours(rounded)})`
}

function costLevel(hours: number): 'Low' | 'Medium' | 'High' {
  if (hours < mediumFromHours) return 'Low'
  return hours < highFromHours ? 'Medium' : 'High'
}

function aboutHours(rounded: number): string {
  if (rounded < 1) return 'under 1 hour'
  return rounded === 1 ? '~1 hour' : `~${rounded.toLocaleString('en-US')} hours`
}

/** The step to round to: 1 hour below 20, 5 below 100, 10 below 1,000, then 50. */
function stepFor(hours: number): number {
  if (hours < 20) return 1
  if (hours < 100) return 5
  return hours < 1_000 ? 10 : 50
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step
}
