export {
  assumptionsFor,
  defaultProjectAssumptions,
  defaultRate,
  hasOtherAssumptions,
  withProjectAssumptions,
} from './assumptions-for.ts'
export { type ContentRisk, contentRisk } from './content-risk.ts'
export { costNote, describeCostNote } from './cost-note.ts'
export { describeBasis } from './describe-basis.ts'
export { describeEffort } from './describe-effort.ts'
export { drawWorkItems } from './draw-work-items.ts'
export { costOf, estimateFrom, percentilesOf, toTenth } from './estimate-from.ts'
export type { Draws, OptionScope, Simulation, WorkToDraw } from './estimating-rule.ts'
export { type OptionNumbers, optionNumbers } from './option-numbers.ts'
export { scopeBasisOf } from './percent-of-value.ts'
export { quantiles } from './quantiles.ts'
export { type Replay, replay } from './replay.ts'
export { riskLevel } from './rule-1/risk-level.ts'
export { ownVariance } from './rule-2/option-sigma.ts'
export { fitTwoPieces, type TwoPieceLognormal } from './rule-2/two-piece-lognormal.ts'
export { ruleOf } from './rule-of.ts'
export {
  describeRunningCost,
  describeRunningSum,
  formatRunningCost,
  hasRunningCosts,
  inCurrency,
  type OptionRunningCost,
  runningCostOf,
  withEarlierCosts,
  withoutRepeatedCosts,
} from './running-cost.ts'
export { hoursPerEngineerWeek, paidPerHour, simulate } from './simulate.ts'
export { timeToShip, wholeWeeks } from './time-to-ship.ts'
