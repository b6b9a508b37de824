import type { Simulation } from '../estimate/index.ts'
import type { Assumptions, Criterion, OptionId, RiskLevel, Targets } from '../schemas/index.ts'
import type { ComparableOption } from './dominance.ts'
import { midpointCost, type TargetProbabilities, targetProbabilities } from './target-probabilities.ts'

/** An option that may be recommended. The probabilities of all candidates are for the same targets. */
export interface Candidate extends ComparableOption {
  probabilities: Pick<TargetProbabilities, 'date' | 'budget'>
}

/** How good an option is by each criterion: 0 to 1, in ten-thousandths. */
export type Scores = Record<Criterion, number>

/** Evenly spaced; our judgement. */
const riskScore: Record<RiskLevel, number> = { low: 1, medium: 0.5, high: 0 }

/**
 * Adds to each option its probabilities of meeting the targets.
 *
 * @param simulations the simulation of each option, as `replay` returns it
 * @param assumptions of the plan set that the options belong to
 * @throws {RangeError} when an option was not simulated
 */
export function withProbabilities<Option extends ComparableOption>(
  options: readonly Option[],
  simulations: ReadonlyMap<OptionId, Simulation>,
  targets: Targets,
  assumptions: Pick<Assumptions, 'rate' | 'model'>,
): (Option & { probabilities: TargetProbabilities })[] {
  return options.map((option) => {
    const simulation = simulations.get(option.id)
    if (!simulation) throw new RangeError(`option ${option.id} was not simulated`)
    return { ...option, probabilities: targetProbabilities(simulation, targets, assumptions) }
  })
}

/**
 * Scores options by each criterion.
 *
 * - time: the probability of the target date; without one, the fewest P80 weeks of all options over the option's own
 * - cost: the probability of keeping within the budget; without one, the lowest P80 cost of all options over the
 *   option's own
 * - risk: 1 for low, 0.5 for medium, 0 for high
 * - scope: the share of the value that the option covers
 *
 * With a target, only the probability of meeting it counts: if the target is twelve weeks, finishing in six gains
 * nothing. The ratio is the usual normalisation of a quantity of which less is better (Hwang and Yoon, Multiple
 * Attribute Decision Making, 1981). Scores are rounded, so that weighted sums of them with whole weights are exact:
 * ties are ties, and server and browser agree on them.
 */
export function scoreOptions(candidates: readonly Candidate[]): ReadonlyMap<OptionId, Scores> {
  const fewestWeeks = Math.min(...candidates.map(({ estimate }) => estimate.weeks.p80))
  const lowestCost = Math.min(...candidates.map(({ estimate }) => midpointCost(estimate.cost.p80)))
  const score = ({ estimate, riskLevel, scopeCoverage, probabilities: { date, budget } }: Candidate): Scores => ({
    time: toTenThousandth(date ?? bestOverOwn(fewestWeeks, estimate.weeks.p80)),
    cost: toTenThousandth(budget ?? bestOverOwn(lowestCost, midpointCost(estimate.cost.p80))),
    risk: riskScore[riskLevel],
    scope: scopeCoverage / 100,
  })
  return new Map(candidates.map((candidate) => [candidate.id, score(candidate)]))
}

/** 1 for the best, even when the best is 0. */
function bestOverOwn(best: number, own: number): number {
  return own === best ? 1 : best / own
}

function toTenThousandth(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
