import { joinRange } from '@plangate/core/format'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** @param iso a moment as ISO 8601 */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })

/** @param date as in "2027-05-01" */
export function formatDay(date: string): string {
  return day.format(new Date(date))
}

/** Calendar weeks with one decimal. */
export function formatWeeks(weeks: number): string {
  return tenths.format(weeks)
}

/** Person-hours, whole. */
export function formatHours(hours: number): string {
  return whole.format(hours)
}

/** "1 engineer", "3 engineers". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** With a capital, as at the beginning of a sentence or in a list. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A share from 0 to 1 in whole percent. Only what is certain reads as 0% or 100%. */
export function formatShare(share: number): string {
  const percent = roundShare(share)
  if (percent === almostCertain) return 'over 99%'
  if (percent === hardlyPossible) return 'under 1%'
  return `${percent}%`
}

const almostCertain = 99.5
const hardlyPossible = 0.5

/** The percent that `formatShare` shows: shares that look the same are the same. */
export function roundShare(share: number): number {
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return almostCertain
  return percent === 0 && share > 0 ? hardlyPossible : percent
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 2 })

/** "1.3K–20K". */
export function formatTokenRange(low: number, high: number): string {
  return joinRange(compact.format(low), compact.format(high))
}

/** "0.4 s", "42 s", "2 min 5 s". */
export function formatDuration(millis: number): string {
  if (millis < 10_000) return `${tenths.format(Math.max(0, millis) / 1_000)} s`
  const seconds = Math.round(millis / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
