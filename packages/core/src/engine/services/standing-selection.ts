import { contentHash } from '../../domain/content-hash/content-hash.ts'
import type { BasisPart, Selection, SelectionBasis } from '../../domain/schemas/index.ts'
import { findPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import { findAdjustedOption, findCurrentSelection } from '../data/selections.ts'
import { basisOfToday, type ChosenOption, changedParts } from './selection-basis.ts'

/** A selection, and whether all that it was made on is still so. */
export interface Standing {
  selection: Selection
  stale: boolean
  /** What is no longer so. */
  changed: BasisPart[]
  /** What it would be bound to, were it made now. */
  today: SelectionBasis
}

/** The selection that holds, with its option and with what changes. */
export interface StandingSelection extends ChosenOption, Standing {}

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

async function readChosen(project: OwnedProject, selection: Selection): Promise<ChosenOption> {
  const { planSetId, optionId, id: selectionId, changes } = selection
  const planSet = await findPlanSet(project, planSetId)
  const option = planSet?.options.find(({ id }) => id === optionId)
  if (!planSet || !option) throw new Error('a selection names an option that does not exist')
  if (changes === null) return { planSet, option, adjusted: null }
  const adjustedOption = await findAdjustedOption(project, selectionId)
  if (adjustedOption === null) throw new Error('a selection with changes does not say what they made of its option')
  return { planSet, option, adjusted: { changes, option: adjustedOption } }
}
