import { basisOn, type ChosenOption, type PricedOption } from '../../domain/gate/index.ts'
import { briefVersionOf, type SelectionBasis } from '../../domain/schemas/index.ts'
import { findBriefHead, findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { OwnedProject } from '../data/projects.ts'

/**
 * What a selection of this option is bound to: the brief that the option was priced on, which may be older than the
 * newest one and, for a pinned option, older than the one that its plan set was made from; the gate as it is now; and
 * the option and the assumptions as they are stored, with the adjustments if there are any.
 */
export async function basisOfSelecting(project: OwnedProject, chosen: ChosenOption): Promise<SelectionBasis> {
  const briefVersion = briefVersionOf(chosen.planSet, chosen.option.id)
  const brief = await findBriefHead(project, briefVersion)
  if (brief === null) throw new Error(`a plan set was made from brief version ${briefVersion}, which does not exist`)
  return basisOn(brief, await findCurrentGate(project), priced(chosen))
}

/** The same on the project's current brief: a selection is stale once this differs from what it was bound to. */
export async function basisOfToday(project: OwnedProject, chosen: ChosenOption): Promise<SelectionBasis> {
  const brief = await findCurrentBriefHead(project)
  if (brief === null) throw new Error('a project with a plan set has no brief')
  return basisOn(brief, await findCurrentGate(project), priced(chosen))
}

function priced({ planSet, option, adjusted }: ChosenOption): PricedOption {
  return { option, adjusted, assumptions: planSet.assumptions }
}
