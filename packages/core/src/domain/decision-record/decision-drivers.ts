import { formatExactMoney } from '../format/index.ts'
import { Criterion, currencyOf, type DecisionRecord, type Targets, type Weights } from '../schemas/index.ts'

/** What the decision has to serve: the founder's weights, the targets and the key constraints of the brief. */
export function listDrivers({ weights, brief: { brief } }: Pick<DecisionRecord, 'weights' | 'brief'>): string[] {
  return [
    ...describeWeights(weights),
    ...describeTargets(brief.targets ?? {}),
    ...brief.keyConstraints.map((words) => `Constraint: ${words}`),
  ]
}

const criterionNames: Record<Criterion, string> = {
  time: 'Time to ship',
  cost: 'Cost',
  risk: 'Risk',
  scope: 'Scope',
}

/** The heaviest first. */
function describeWeights(weights: Weights | null): string[] {
  if (weights === null) return ['Time to ship, cost, risk and scope count equally: no weights were set']
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return Criterion.options
    .filter((criterion) => weights[criterion] > 0)
    .toSorted((one, other) => weights[other] - weights[one])
    .map(
      (criterion) => `${criterionNames[criterion]}: ${Math.round((100 * weights[criterion]) / total)}% of the weight`,
    )
}

function describeTargets({ weeks, launchBy, budget, engineers, ...targets }: Targets): string[] {
  return [
    ...(weeks === undefined ? [] : [`Target: launch within ${weeks === 1 ? 'one week' : `${weeks} weeks`}`]),
    ...(launchBy === undefined ? [] : [`Target: launch by ${launchBy}`]),
    ...(budget === undefined ? [] : [`Target: a budget of ${formatExactMoney(budget, currencyOf(targets))}`]),
    ...(engineers === undefined ? [] : [`Target: a team of ${engineers}`]),
  ]
}
