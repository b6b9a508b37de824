import { type ChosenOption, type JudgedSelection, judgeSelection } from '../../domain/gate/index.ts'
import type { Selection } from '../../domain/schemas/index.ts'
import { findPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import { findAdjustedOption, findCurrentSelection } from '../data/selections.ts'
import { basisOfToday } from './read-selection-basis.ts'

/** The current selection, compared with today, and the option that it names. */
export interface SelectedOption extends ChosenOption, JudgedSelection {}

/** Null when nothing was ever selected. */
export async function readCurrentSelection(project: OwnedProject): Promise<SelectedOption | null> {
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
  if (adjustedOption === null) throw new Error('a selection with adjustments has no adjusted option')
  return { planSet, option, adjusted: { changes, option: adjustedOption } }
}
