import type { Driver } from '@plangate/core/analysis'
import type { WorkItem } from '@plangate/core/schemas'
import { count, formatHours, formatWeeks } from '../../../shared/format/format.ts'
import type { DriverTotal } from '../plan-search.ts'

/** A driver with what it is called. */
export interface NamedDriver extends Driver {
  name: string
  /** Null for how well the brief is known. */
  item: WorkItem | null
}

/** More bars would be read by nobody. */
const mostShown = 12

export interface DriverList {
  /** The strongest first. */
  shown: NamedDriver[]
  rest: Driver[]
}

/** @param drivers the strongest first */
export function readDrivers(drivers: readonly Driver[], workItems: readonly WorkItem[]): DriverList {
  const byId = new Map(workItems.map((item) => [item.id, item]))
  const named = drivers.slice(0, mostShown).map((driver): NamedDriver => {
    const item = (driver.workItemId && byId.get(driver.workItemId)) || null
    return { ...driver, item, name: item?.title ?? 'How well the brief is known' }
  })
  return { shown: named, rest: drivers.slice(mostShown) }
}

/** "12.4 weeks", "310 hours". */
export function sayTotal(total: DriverTotal, amount: number): string {
  return total === 'weeks' ? `${formatWeeks(amount)} weeks` : `${formatHours(amount)} hours`
}

/** "strong (0.71)". The bounds are our judgement: from 0.7 on, half of the variation of the ranks is shared. */
export function sayCorrelation(correlation: number): string {
  const size = Math.abs(correlation)
  const word = size >= 0.7 ? 'strong' : size >= 0.3 ? 'moderate' : size >= 0.1 ? 'weak' : 'very weak'
  const sign = correlation < 0 && size >= 0.1 ? ', the other way' : ''
  return `${word}${sign} (${correlation.toFixed(2)})`
}

/** What moves the total most, in a sentence or two. */
export function sayDrivers({ shown }: DriverList, total: DriverTotal, p80: number): string {
  const [first, second] = shown
  if (!first) return 'Nothing drives it: it has no work items.'
  const most = `What moves it most is ${inSentence(first)}: ${sayRange(first, total)}.`
  const next = second ? ` Next is ${inSentence(second)}: ${sayRange(second, total)}.` : ''
  return `With a chance of 80 % it takes no more than ${sayTotal(total, p80)}. ${most}${next}`
}

/** The drivers that have no bar of their own. */
export function sayRest(rest: readonly Driver[], total: DriverTotal): string | null {
  if (rest.length === 0) return null
  const most = Math.max(...rest.map(({ swing }) => Math.abs(swing)))
  const each = rest.length === 1 ? 'moves' : 'each move'
  return `${count(rest.length, 'more work item')} ${each} it by at most ${sayTotal(total, most)}.`
}

function inSentence({ name, item }: NamedDriver): string {
  return item ? `"${name}"` : name.charAt(0).toLowerCase() + name.slice(1)
}

function sayRange({ low, high }: Driver, total: DriverTotal): string {
  return `${sayTotal(total, low.p80)} when it goes well, ${sayTotal(total, high.p80)} when it does not`
}
