export { describeDecided, describeGate, describePending } from './describe-gate.ts'
export { basisPartNouns, describeSelection } from './describe-selection.ts'
export { directionOptions, requiresActionText } from './direction-options.ts'
export { findDirectionRefusal, type GateState, requireDirection } from './find-direction-refusal.ts'
export { findOutdatedBrief, type OutdatedBrief } from './find-outdated-brief.ts'
export { type BuildCheck, type BuildRefusal, type BuildVerdict, judgeBuild, listBuildChecks } from './judge-build.ts'
export { type JudgedSelection, judgeSelection, type SelectionState } from './judge-selection.ts'
export { listProjectStates } from './list-project-states.ts'
export { findMissingEssentials, requireEssentials } from './missing-essentials.ts'
export {
  type AppliedAdjustments,
  basisOn,
  type ChosenOption,
  changedParts,
  type GateOfSelection,
  type PlanOfOption,
  type PricedOption,
} from './selection-basis.ts'
export { findSelectionStatus, isSelectedWith, type SelectionStatus, type SelectionToCheck } from './selection-status.ts'
export { statusAfter } from './status-after.ts'
export type { StoredDecidedGate, StoredGate, StoredPendingGate } from './stored-gate.ts'
