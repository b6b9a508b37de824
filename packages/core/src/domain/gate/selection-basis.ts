import { contentHash } from '../content-hash/content-hash.ts'
import {
  type Adjustments,
  type Assumptions,
  BasisPart,
  type BriefHead,
  type ExecutionOption,
  type PlanSet,
  type SelectionBasis,
} from '../schemas/index.ts'
import type { StoredDecidedGate, StoredPendingGate } from './stored-gate.ts'

/** What a selection needs to know about the plan set of its option. */
export type PlanOfOption = Pick<PlanSet, 'id' | 'version' | 'briefVersion' | 'pinned' | 'assumptions'>

/** What a selection needs to know about the latest gate. */
export type GateOfSelection =
  | Pick<StoredPendingGate, 'id' | 'status'>
  | Pick<StoredDecidedGate, 'id' | 'status' | 'decision'>

/** Adjustments, and the adjusted option. */
export interface AppliedAdjustments {
  changes: Adjustments
  option: ExecutionOption
}

/** An option of a stored plan set, as it is selected. */
export interface ChosenOption {
  option: ExecutionOption
  /** The version of its plan set. */
  planVersion: number
  /** Null when it is selected as planned. */
  adjusted: AppliedAdjustments | null
}

/** The parts of an option, and of what its numbers rest on, that a selection is bound to. */
export interface PricedOption {
  option: ExecutionOption
  /** Null when it is selected as planned. */
  adjusted: AppliedAdjustments | null
  assumptions: Assumptions
}

/** What a selection of this option is bound to when it is made on this brief and at this gate, the latest one. */
export function basisOn(
  brief: Pick<BriefHead, 'version' | 'contentHash'>,
  gate: GateOfSelection | null,
  { option, adjusted, assumptions }: PricedOption,
): SelectionBasis {
  return {
    brief: { version: brief.version, contentHash: brief.contentHash },
    gate: gate && { id: gate.id, decision: gate.status === 'decided' ? gate.decision : null },
    optionHash: contentHash(adjusted ? { option, adjusted: adjusted.option } : option),
    assumptionsHash: contentHash(adjusted ? { assumptions, changes: adjusted.changes } : assumptions),
  }
}

/**
 * The parts in which two bases differ. A brief is compared by its hash alone: a version with the text of an earlier one is
 * the same brief.
 */
export function changedParts(then: SelectionBasis, now: SelectionBasis): BasisPart[] {
  const isChanged: Record<BasisPart, boolean> = {
    brief: then.brief.contentHash !== now.brief.contentHash,
    gate: then.gate?.id !== now.gate?.id || then.gate?.decision !== now.gate?.decision,
    option: then.optionHash !== now.optionHash,
    assumptions: then.assumptionsHash !== now.assumptionsHash,
  }
  return BasisPart.options.filter((part) => isChanged[part])
}
