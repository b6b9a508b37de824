import { currencySymbol } from '../format/index.ts'
import type { Currency, RunningCost } from '../schemas/index.ts'
import { readAmount, writeAmount } from './grid-cells.ts'

/** What to write where a running cost cannot be read. */
export const runningCostHint = 'Write an amount such as 50, or a range such as 50-120; nothing where it is not known.'

/** What costs money each month, as people write it: "50-120", "50", and nothing where it is not known. */
export function writeRunningCost(cost: RunningCost | undefined): string {
  if (cost === undefined) return ''
  return cost.low === cost.high ? writeAmount(cost.high) : `${writeAmount(cost.low)}-${writeAmount(cost.high)}`
}

/**
 * Reads what `writeRunningCost` writes, also with the sign or code of the currency that it is in. Null for nothing,
 * undefined for what cannot be read, such as an amount in another currency.
 */
export function readRunningCost(text: string, currency: Currency): RunningCost | null | undefined {
  if (text.trim() === '') return null
  const parts = withoutCurrency(text.toUpperCase(), currency).split(/-|–|\bTO\b/)
  const [low = null, high = low, ...more] = parts.map((part) => readAmount(part.trim()))
  return low === null || high === null || more.length > 0 ? undefined : { low, high }
}

function withoutCurrency(text: string, currency: Currency): string {
  return text.replaceAll(currencySymbol(currency).trim().toUpperCase(), ' ').replaceAll(currency, ' ')
}
