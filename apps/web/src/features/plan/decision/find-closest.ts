import { midpointCost } from '@plangate/core/analysis'
import type { Targets } from '@plangate/core/schemas'
import { roundShare } from '../../../shared/format/format-values.ts'
import type { ComparedOption } from '../board/compare-options.ts'
import { chanceOf } from './describe-outcome.ts'

/** From this chance on, an option is likely to meet the targets. */
const evenChance = 0.5

/**
 * Returns the option that comes closest to the targets when no option is likely to meet them: the one with the best
 * chance; of equal chances, the one whose likely weeks and cost exceed the targets least. Null when an option is likely
 * to meet them, or there are no targets.
 */
export function findClosest(options: readonly ComparedOption[], targets: Targets): ComparedOption | null {
  const chances = options.map(({ simulation }) => chanceOf(simulation.probabilities))
  if (chances.some((chance) => chance === null || chance >= evenChance)) return null
  const [closest] = options.toSorted(
    (a, b) => percentOf(b) - percentOf(a) || excessOf(a, targets) - excessOf(b, targets),
  )
  return closest ?? null
}

/** As the screen shows it. */
function percentOf({ simulation }: ComparedOption): number {
  return roundShare(chanceOf(simulation.probabilities) ?? 0)
}

/** By how many times the likely weeks or cost exceed their target, whichever exceeds it more. */
function excessOf({ option: { estimate } }: ComparedOption, { weeks = Infinity, budget = Infinity }: Targets): number {
  return Math.max(estimate.weeks.p50 / weeks, midpointCost(estimate.cost.p50) / budget)
}
