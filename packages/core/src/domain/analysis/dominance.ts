import type { ExecutionOption, OptionId, RiskLevel } from '../schemas/index.ts'
import { midpointCost } from './target-probabilities.ts'

/** The parts of an option that are compared. */
export type ComparableOption = Pick<ExecutionOption, 'id' | 'estimate' | 'riskLevel' | 'scopeCoverage'>

/** The dominated options, each with those that dominate it. */
export type Dominance = ReadonlyMap<OptionId, readonly OptionId[]>

const risks: Record<RiskLevel, number> = { low: 0, medium: 1, high: 2 }

/**
 * Finds the options that another option dominates (Pareto dominance): one that is at least as good in P80 weeks, P80
 * cost, risk level and scope coverage, and better in at least one. Equal options do not dominate each other.
 *
 * Compares the figures as the founder sees them, so that the claim can be checked. Risk is compared by level alone:
 * within a level, a smaller option often has the wider spread, because fewer errors cancel out in it, and that does not
 * make it riskier.
 *
 * @returns the dominated options only
 */
export function dominance(options: readonly ComparableOption[]): Dominance {
  const found = new Map<OptionId, OptionId[]>()
  for (const option of options) {
    const by = options.filter((other) => dominates(other, option)).map(({ id }) => id)
    if (by.length > 0) found.set(option.id, by.toSorted())
  }
  return found
}

function dominates(one: ComparableOption, other: ComparableOption): boolean {
  const theirs = burdens(other)
  const advantages = burdens(one).map((burden, index) => (theirs[index] ?? 0) - burden)
  return advantages.every((advantage) => advantage >= 0) && advantages.some((advantage) => advantage > 0)
}

/** The compared quantities; less is better in each. */
function burdens({ estimate, riskLevel, scopeCoverage }: ComparableOption): number[] {
  return [estimate.weeks.p80, midpointCost(estimate.cost.p80), risks[riskLevel], -scopeCoverage]
}
