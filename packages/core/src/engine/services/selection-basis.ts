import { contentHash } from '../../domain/content-hash/content-hash.ts'
import {
  type Assumptions,
  BasisPart,
  type BriefHead,
  briefVersionOf,
  type ExecutionOption,
  type Gate,
  type PlanSet,
  type SelectionBasis,
} from '../../domain/schemas/index.ts'
import { findBriefHead, findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'
import type { AppliedAdjustments } from '../data/selections.ts'

/** An option of a stored plan set. */
export interface StoredOption {
  planSet: PlanSet
  option: ExecutionOption
}

/** The same, and with what changes it is selected; null: as planned. */
export interface ChosenOption extends StoredOption {
  adjusted: AppliedAdjustments | null
}

/**
 * What a selection of this option is bound to: the brief that the option was priced on, which need not be the newest,
 * nor, for a pinned option, the one that its plan set was made from; the gate as it is now; and the option and the
 * assumptions as they are stored, with the changes if there are any.
 */
export async function basisOfSelecting(project: OwnedProject, chosen: ChosenOption): Promise<SelectionBasis> {
  const briefVersion = briefVersionOf(chosen.planSet, chosen.option.id)
  const brief = await findBriefHead(project, briefVersion)
  if (brief === null) throw new Error(`a plan set was made from brief version ${briefVersion}, which does not exist`)
  return basisOn(brief, await findCurrentGate(project), priced(chosen))
}

/** The same, as the project is now: a selection holds while this equals what it was bound to. */
export async function basisOfToday(project: OwnedProject, chosen: ChosenOption): Promise<SelectionBasis> {
  const brief = await findCurrentBriefHead(project)
  if (brief === null) throw new Error('a project with a plan set has no brief')
  return basisOn(brief, await findCurrentGate(project), priced(chosen))
}

/** What of an option, and of what its numbers rest on, a selection is bound to. */
export interface PricedOption {
  option: ExecutionOption
  /** Null: as planned. */
  adjusted: AppliedAdjustments | null
  assumptions: Assumptions
}

/** What a selection of this option, made on this brief and at this gate, is bound to. `gate` is the latest one. */
export function basisOn(
  brief: BriefHead,
  gate: Gate | null,
  { option, adjusted, assumptions }: PricedOption,
): SelectionBasis {
  return {
    brief: { version: brief.version, contentHash: brief.contentHash },
    gate: gate && { id: gate.id, decision: gate.status === 'decided' ? gate.decision : null },
    optionHash: contentHash(adjusted ? { option, adjusted: adjusted.option } : option),
    assumptionsHash: contentHash(adjusted ? { assumptions, changes: adjusted.changes } : assumptions),
  }
}

function priced({ planSet, option, adjusted }: ChosenOption): PricedOption {
  return { option, adjusted, assumptions: planSet.assumptions }
}

/** The parts in which two bases differ. */
export function changedParts(then: SelectionBasis, now: SelectionBasis): BasisPart[] {
  const hashes = (basis: SelectionBasis): Record<BasisPart, string> => ({
    brief: contentHash(basis.brief),
    gate: contentHash(basis.gate),
    option: basis.optionHash,
    assumptions: basis.assumptionsHash,
  })
  return BasisPart.options.filter((part) => hashes(then)[part] !== hashes(now)[part])
}
