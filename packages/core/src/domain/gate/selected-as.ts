import { contentHash } from '../content-hash/content-hash.ts'
import type { Adjustments, CurrentSelection, OptionId } from '../schemas/index.ts'

/** planned: as the plan has it. adjusted: with adjustments. stale: the basis of its selection has changed since. */
export type SelectedAs = 'planned' | 'adjusted' | 'stale'

/** What the state of an option is read from. */
export interface SelectedOptionState extends Pick<CurrentSelection, 'stale'> {
  selection: Pick<CurrentSelection['selection'], 'optionId' | 'changes'>
}

/**
 * How an option is selected; null when another one is, or none.
 *
 * @param current undefined when nothing is selected
 */
export function selectedAs(current: SelectedOptionState | undefined, optionId: OptionId): SelectedAs | null {
  if (current?.selection.optionId !== optionId) return null
  if (current.stale) return 'stale'
  return current.selection.changes ? 'adjusted' : 'planned'
}

/** Whether an option is selected with exactly these adjustments (null: as planned), and its selection is not stale. */
export function isSelectedWith(
  current: SelectedOptionState | undefined,
  optionId: OptionId,
  adjustments: Adjustments | null,
): boolean {
  const state = selectedAs(current, optionId)
  if (state === null || state === 'stale') return false
  return contentHash(current?.selection.changes ?? null) === contentHash(adjustments)
}
