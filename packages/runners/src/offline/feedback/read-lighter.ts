import type { Lighter } from '@plangate/core/schemas'
import { textPattern } from './phrase-pattern.ts'

const patterns: readonly (readonly [Lighter, RegExp])[] = [
  [
    'cost',
    textPattern(
      'cheap, cheaper, expensive, costly, pricey, dear, money, cost, costs, price, budget, bill, affordable, afford, percent',
    ),
  ],
  [
    'time',
    textPattern(
      'faster, quicker, quick, sooner, earlier, slow, long, late, time, speed, weeks, months, hurry, shorter, asap',
    ),
  ],
]

/** Returns what a request for less is about, where its words say so. */
export function lessOf(text: string): Lighter | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
