import type { Driver } from '@plangate/core/analysis'
import { count, formatHours, formatWeeks } from '../../../shared/format/format-values.ts'
import type { DriverTotal } from '../plan-search.ts'
import type { DriverList, NamedDriver } from './read-drivers.ts'

/** Formats weeks or person-hours with their unit: "12.4 weeks", "310 hours". */
export function formatTotal(total: DriverTotal, amount: number): string {
  return total === 'weeks' ? `${formatWeeks(amount)} weeks` : `${formatHours(amount)} hours`
}

/** Returns "strong (0.71)". The bounds are our own: from 0.7 on, half of the variance of the ranks is shared. */
export function describeCorrelation(correlation: number): string {
  const size = Math.abs(correlation)
  const word = size >= 0.7 ? 'strong' : size >= 0.3 ? 'moderate' : size >= 0.1 ? 'weak' : 'very weak'
  const sign = correlation < 0 && size >= 0.1 ? ', the other way' : ''
  return `${word}${sign} (${correlation.toFixed(2)})`
}

/** Names the two strongest drivers and their ranges, in two or three sentences. */
export function describeDrivers({ shown }: DriverList, total: DriverTotal, p80: number): string {
  const [first, second] = shown
  if (!first) return 'This option has no work items, so it has no drivers.'
  const most = `What moves it most is ${nameInSentence(first)}: ${describeRange(first, total)}.`
  const next = second ? ` Next is ${nameInSentence(second)}: ${describeRange(second, total)}.` : ''
  return `Safely (P80), it takes ${formatTotal(total, p80)}. ${most}${next}`
}

/** Sums up the drivers without a bar of their own; null when there are none. */
export function describeRest(rest: readonly Driver[], total: DriverTotal): string | null {
  if (rest.length === 0) return null
  const most = Math.max(...rest.map(({ swing }) => Math.abs(swing)))
  const each = rest.length === 1 ? 'moves' : 'each move'
  return `${count(rest.length, 'more work item')} ${each} it by at most ${formatTotal(total, most)}.`
}

function nameInSentence({ name, item }: NamedDriver): string {
  return item ? `“${name}”` : name.charAt(0).toLowerCase() + name.slice(1)
}

function describeRange({ low, high }: Driver, total: DriverTotal): string {
  return `${formatTotal(total, low.p80)} when it goes well, ${formatTotal(total, high.p80)} when it does not`
}
