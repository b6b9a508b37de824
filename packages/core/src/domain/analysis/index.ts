export { type AdjustmentIssue, describeAdjustmentIssue, findAdjustmentIssues } from './adjustment-issues.ts'
export { type AdjustableOption, adjustedItemIds, adjustmentsTo, findOptionAdjustments } from './adjustments-to.ts'
export { nominalWeeks, shortestWeeks } from './cocomo.ts'
export { type ComparableOption, type Dominance, dominance } from './dominance.ts'
export { type Driver, type Drivers, drivers, type Total } from './drivers.ts'
export type { CompressionLimit } from './limit-compression.ts'
export type { Flip } from './nearest-flip.ts'
export { curveWeeks, type ProbabilityPoint, probabilityCurve } from './probability-curve.ts'
export type { TieBreak } from './rank-options.ts'
export {
  type RankedOption,
  type Recommendation,
  type RecommendationReason,
  recommendOption,
} from './recommend-option.ts'
export { type Candidate, type Scores, withProbabilities } from './score-options.ts'
export { midpointCost, type TargetProbabilities, targetProbabilities } from './target-probabilities.ts'
export { dayAfterWeeks, type PlanTargets, targetsOfPlan } from './targets-of-plan.ts'
export { applyAdjustments, type WhatIf, type WhatIfOption, whatIf } from './what-if.ts'
