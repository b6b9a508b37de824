import { findBriefHead, findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'
import type { Adjustment } from '../data/selections.ts'
import { briefVersionOf, contentHash } from '../planning/index.ts'
import { BasisPart, type BriefHead, type ExecutionOption, type PlanSet, type SelectionBasis } from '../schemas/index.ts'

/** An option of a stored plan set. */
export interface StoredOption {
  planSet: PlanSet
  option: ExecutionOption
}

/** The same, and with what changes it is selected; null: as planned. */
export interface ChosenOption extends StoredOption {
  adjusted: Adjustment | null
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
  return basisOn(project, brief, chosen)
}

/** The same, as the project is now: a selection holds while this equals what it was bound to. */
export async function basisOfToday(project: OwnedProject, chosen: ChosenOption): Promise<SelectionBasis> {
  const brief = await findCurrentBriefHead(project)
  if (brief === null) throw new Error('a project with a plan set has no brief')
  return basisOn(project, brief, chosen)
}

async function basisOn(
  project: OwnedProject,
  brief: BriefHead,
  { planSet: { assumptions }, option, adjusted }: ChosenOption,
): Promise<SelectionBasis> {
  const gate = await findCurrentGate(project)
  return {
    brief: { version: brief.version, contentHash: brief.contentHash },
    gate: gate && { id: gate.id, decision: gate.status === 'decided' ? gate.decision : null },
    optionHash: contentHash(adjusted ? { option, adjusted: adjusted.option } : option),
    assumptionsHash: contentHash(adjusted ? { assumptions, changes: adjusted.changes } : assumptions),
  }
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
