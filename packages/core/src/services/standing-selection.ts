import { findPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import { findCurrentSelection } from '../data/selections.ts'
import { contentHash } from '../planning/index.ts'
import type { BasisPart, Selection, SelectionBasis } from '../schemas/index.ts'
import { basisOfToday, changedParts, type StoredOption } from './selection-basis.ts'

/** A selection, and whether all that it was made on is still so. */
export interface Standing {
  selection: Selection
  stale: boolean
  /** What is no longer so. */
  changed: BasisPart[]
  /** What it would be bound to, were it made now. */
  today: SelectionBasis
}

/** The selection that holds, with its option. */
export interface StandingSelection extends StoredOption, Standing {}

/** A selection is stale as soon as it would be bound to anything else today. */
export function judgeSelection(selection: Selection, today: SelectionBasis): Standing {
  const stale = contentHash(today) !== selection.contentHash
  return { selection, stale, changed: changedParts(selection.basis, today), today }
}

/** Null when nothing was ever selected. */
export async function readStandingSelection(project: OwnedProject): Promise<StandingSelection | null> {
  const selection = await findCurrentSelection(project)
  if (selection === null) return null
  const chosen = await readChosen(project, selection)
  return { ...chosen, ...judgeSelection(selection, await basisOfToday(project, chosen)) }
}

async function readChosen(project: OwnedProject, { planSetId, optionId }: Selection): Promise<StoredOption> {
  const planSet = await findPlanSet(project, planSetId)
  const option = planSet?.options.find(({ id }) => id === optionId)
  if (!planSet || !option) throw new Error('a selection names an option that does not exist')
  return { planSet, option }
}
