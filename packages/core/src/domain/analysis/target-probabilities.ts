import { ruleOf, type Simulation } from '../estimate/index.ts'
import type { Assumptions, MoneyRange, Targets } from '../schemas/index.ts'

/** Shares of the draws, 0 to 1, in which an option meets the founder's targets; null where there is no target. */
export interface TargetProbabilities {
  /** Finished within the target's calendar weeks. */
  date: number | null
  /** Paid within the target's budget. */
  budget: number | null
  /** Both in the same draw. Late draws tend to be the expensive ones, so this is not the product of the two. */
  both: number | null
}

/**
 * The share of draws that meet the targets: weeks in calendar weeks, budget in USD.
 *
 * A draw costs its hours at the middle of the rate band (`midpointCost`). The rule of the plan set says how finely draws
 * are compared with a target: rule 1 rounds them like percentiles, rule 2 to a millionth.
 */
export function targetProbabilities(
  simulation: Simulation,
  targets: Targets,
  assumptions: Pick<Assumptions, 'rate' | 'model'>,
): TargetProbabilities {
  const { comparedWeeks, comparedCost } = ruleOf(assumptions)
  const { hours, weeks } = simulation
  const { weeks: maxWeeks = Infinity, budget = Infinity } = targets
  let [inTime, inBudget, inBoth] = [0, 0, 0]
  for (let draw = 0; draw < hours.length; draw++) {
    const isInTime = comparedWeeks(weeks[draw] ?? Infinity) <= maxWeeks
    const isInBudget = comparedCost(hours[draw] ?? Infinity, assumptions.rate) <= budget
    if (isInTime) inTime++
    if (isInBudget) inBudget++
    if (isInTime && isInBudget) inBoth++
  }
  const [hasDate, hasBudget] = [targets.weeks !== undefined, targets.budget !== undefined]
  return {
    date: hasDate ? inTime / hours.length : null,
    budget: hasBudget ? inBudget / hours.length : null,
    both: hasDate && hasBudget ? inBoth / hours.length : null,
  }
}

/**
 * USD in the middle of a cost range. The draws do not vary the rate, and nobody knows yet which rate in the band will
 * be paid: the low end would promise too much, and the high end would hide half of what is possible.
 */
export function midpointCost({ low, high }: MoneyRange): number {
  return (low + high) / 2
}
