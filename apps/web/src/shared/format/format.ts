const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** @param iso a moment as ISO 8601 */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}

/** Calendar weeks with one decimal. */
export function formatWeeks(weeks: number): string {
  return tenths.format(weeks)
}

/** Person-hours, whole. */
export function formatHours(hours: number): string {
  return whole.format(hours)
}

/** USD, as precise as an estimate deserves: "$950", "$4.2k", "$12k", "$1.2M". */
export function formatMoney(usd: number): string {
  if (usd >= 999_500) return `$${tenths.format(usd / 1_000_000)}M`
  if (usd >= 9_950) return `$${whole.format(usd / 1_000)}k`
  if (usd >= 1_000) return `$${tenths.format(usd / 1_000)}k`
  return `$${whole.format(usd)}`
}

/** "$12k-$18k"; one amount when both ends read the same. */
export function formatMoneyRange(low: number, high: number): string {
  const [from, to] = [formatMoney(low), formatMoney(high)]
  return from === to ? from : `${from}-${to}`
}

/** "1 engineer", "3 engineers". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** A share from 0 to 1 in whole percent. Only what is certain reads as 0 % or 100 %. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return 'over 99 %'
  if (percent === 0 && share > 0) return 'under 1 %'
  return `${percent} %`
}

const cents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })

/** USD between `low` and `high`, where cents count: "about $0.04-$0.09", "less than $0.01", "nothing". */
export function formatSpending(low: number, high: number): string {
  if (high === 0) return 'nothing'
  if (high < 0.01) return 'less than $0.01'
  const [from, to] = [low, high].map((usd) => `$${cents.format(usd)}`)
  if (from === to) return `about ${to}`
  return low < 0.01 ? `up to about ${to}` : `about ${from}-${to}`
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 2 })

/** "1.3K-20K". */
export function formatTokenRange(low: number, high: number): string {
  return `${compact.format(low)}-${compact.format(high)}`
}

/** "0.4 s", "42 s", "2 min 5 s". */
export function formatDuration(millis: number): string {
  if (millis < 10_000) return `${tenths.format(Math.max(0, millis) / 1_000)} s`
  const seconds = Math.round(millis / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
