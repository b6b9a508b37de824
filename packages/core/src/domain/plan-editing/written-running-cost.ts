import type { RunningCost } from '../schemas/index.ts'
import { readAmount, writeAmount } from './grid-cells.ts'

/** What to write where a running cost cannot be read. */
export const runningCostHint = 'Write an amount such as 50, or a range such as 50-120; nothing where it is not known.'

/** An amount for text that cannot be read: `findEditIssues` finds it. */
const unreadable: RunningCost = { low: 0, high: 0 }

/** What costs money each month, as people write it: "50-120", "50", and nothing where it is not known. */
export function writeRunningCost(cost: RunningCost | undefined): string {
  if (cost === undefined) return ''
  return cost.low === cost.high ? writeAmount(cost.high) : `${writeAmount(cost.low)}-${writeAmount(cost.high)}`
}

/** Reads what `writeRunningCost` writes. Null for nothing; what cannot be read becomes a mistake that has to be mended. */
export function readRunningCost(text: string): RunningCost | null {
  if (text.trim() === '') return null
  const [low = null, high = low, ...more] = text.split(/-|–|\bto\b/).map((part) => readAmount(part.trim()))
  return low === null || high === null || more.length > 0 ? unreadable : { low, high }
}
