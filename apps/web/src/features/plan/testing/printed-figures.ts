/** The unrounded values that print as a figure: none less than `from`, and none more than `to`. */
export interface Printed {
  from: number
  to: number
}

/** The values that round to `value` in steps. */
function around(value: number, step: number): Printed {
  return { from: value - step / 2, to: value + step / 2 }
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}

/** Returns the groups of a pattern that has to fit the whole text. */
function groupsOf(text: string, pattern: RegExp): (string | undefined)[] {
  const [, ...groups] = new RegExp(`^(?:${pattern.source})$`).exec(text) ?? []
  if (groups.length === 0) throw new Error(`"${text}" is not written like ${pattern.source}`)
  return groups
}

/** "6.4": weeks to a tenth. */
export function readTenths(text: string): Printed {
  return around(Number(text), 0.1)
}

/** "1,204": hours. */
export function readWhole(text: string): Printed {
  return around(toNumber(text), 1)
}

/** P50 and P80 of weeks in words: "likely 3 weeks, safely 6", "likely and safely 1 week", "under a week". */
export function readWeeks(text: string): { p50: Printed; p80: Printed } {
  if (text === 'under a week') return { p50: { from: 0, to: 1 }, p80: { from: 0, to: 1 } }
  const [both, likely, safely] = groupsOf(
    text,
    /likely and safely (\d+) weeks?|likely (\d+ weeks?|under a week), safely (\d+)/,
  )
  if (both !== undefined) return { p50: around(Number(both), 1), p80: around(Number(both), 1) }
  const p50 = likely === 'under a week' ? { from: 0, to: 0.5 } : around(Number.parseInt(likely ?? '', 10), 1)
  return { p50, p80: around(Number(safely), 1) }
}

/** A stored time to ship: "3-6 weeks", "1 week", "under a week". Whole weeks, and at least one. */
export function readTimeToShip(text: string): { p50: Printed; p80: Printed } {
  if (text === 'under a week') return readWeeks(text)
  const [likely = '', safely = likely] = groupsOf(text, /(\d+)(?:-(\d+))? weeks?/)
  const p50 = around(Number(likely), 1)
  return { p50: likely === '1' ? { ...p50, from: 0 } : p50, p80: around(Number(safely), 1) }
}

const units: Record<string, number> = { k: 1_000, M: 1_000_000 }

/** One amount in its own unit: "$950", "$4,200", "$12k", "$1.2M". */
export function readMoney(text: string): Printed {
  const [digits = '', unit = ''] = groupsOf(text, /\$([\d.,]+)(k|M)?/)
  const value = toNumber(digits)
  const step = unit === 'M' ? 0.1 : unit === '' && value >= 1_000 ? 100 : 1
  const factor = units[unit] ?? 1
  return around(value * factor, step * factor)
}

/** Two amounts, each in its own unit, or one where both look the same: "$950–$1,200". */
export function readMoneyRange(text: string): { low: Printed; high: Printed } {
  const [low = '', high = low] = text.split('–')
  return { low: readMoney(low), high: readMoney(high) }
}

/** "81%", "over 99%", "under 1%": a share from 0 to 1. Only what is certain is 0% or 100%. */
export function readShare(text: string): Printed {
  if (text === 'over 99%') return { from: 0.99, to: 1 }
  if (text === 'under 1%') return { from: 0, to: 0.01 }
  const [percent] = groupsOf(text, /(\d+)%/)
  if (percent === '0' || percent === '100') return around(Number(percent) / 100, 0)
  return around(Number(percent) / 100, 0.01)
}

/** "~150 hours", "under 1 hour": the more hours, the coarser. */
export function readAboutHours(text: string): Printed {
  if (text === 'under 1 hour') return { from: 0, to: 0.5 }
  const [digits = ''] = groupsOf(text, /~([\d,]+) hours?/)
  const hours = toNumber(digits)
  // What rounds up to the first figure of a coarser step was rounded by the finer one.
  const stepFrom = (amount: number) => (amount < 20 ? 1 : amount < 100 ? 5 : amount < 1_000 ? 10 : 50)
  return { from: hours - stepFrom(hours - 0.01) / 2, to: hours + stepFrom(hours) / 2 }
}
