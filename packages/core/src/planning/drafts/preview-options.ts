import type { ExecutionOption, OptionDraft, OptionId } from '../../domain/schemas/index.ts'
import { priceOption } from './price-option.ts'
import { drawFor, type OptionsToPrice } from './price-options.ts'

/** Options of a draft that is still being written. */
export interface OptionsToPreview
  extends Pick<OptionsToPrice, 'brief' | 'projectAssumptions' | 'history'>,
    Required<Pick<OptionsToPrice, 'pins'>> {
  /** All of the draft: the list is complete. */
  workItems: OptionsToPrice['draft']['workItems']
  options: readonly { option: OptionDraft; id: OptionId }[]
}

/** Gives options their numbers before the draft is complete: the same ones that they get with the whole draft. */
export function previewOptions({
  workItems,
  options,
  brief,
  projectAssumptions,
  history,
  pins,
}: OptionsToPreview): ExecutionOption[] {
  const { draws } = drawFor({ workItems, brief, projectAssumptions, history }, pins)
  const scopeBasis = pins?.record.scopeBasis
  return options.map(({ option, id }) => priceOption(option, id, draws, { scopeBasis, brief, isOfRunner: true }))
}
