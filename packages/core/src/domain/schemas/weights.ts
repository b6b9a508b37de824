import { z } from 'zod'

/** What options are compared by. */
export const Criterion = z.enum(['time', 'cost', 'risk', 'scope'])
export type Criterion = z.infer<typeof Criterion>

/** Whole numbers, so that weighted sums are exact and a tie is a tie. */
const weight = z.int().min(0).max(100)

/** How much each criterion matters to the founder. Only the ratios count. */
export const Weights = z
  .strictObject({ time: weight, cost: weight, risk: weight, scope: weight })
  .refine((weights) => Object.values(weights).some((value) => value > 0), 'at least one weight has to be above 0')
export type Weights = z.infer<typeof Weights>

export function haveSameWeights(one: Weights, other: Weights): boolean {
  return Criterion.options.every((criterion) => one[criterion] === other[criterion])
}

/** All criteria count equally until the founder says what matters most. */
export const defaultWeights: Weights = { time: 25, cost: 25, risk: 25, scope: 25 }
