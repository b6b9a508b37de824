import type { Adjustments, CurrentSelection, OptionId } from '@plangate/core/schemas'
import { deepEqual } from '@tanstack/react-router'

/** chosen: as planned. changed: with adjustments. lapsed: chosen, but the selection is stale. */
export type ChoiceStatus = 'chosen' | 'changed' | 'lapsed'

export const choiceStatusNames: Record<ChoiceStatus, string> = {
  chosen: 'Your choice',
  changed: 'Chosen with changes',
  lapsed: 'Chosen, no longer holds',
}

/** The part of the current selection that the status depends on. */
export interface ChoiceToCheck extends Pick<CurrentSelection, 'stale'> {
  selection: Pick<CurrentSelection['selection'], 'optionId' | 'changes'>
}

/** Whether and how an option is chosen; null when it is not. */
export function findChoiceStatus(current: ChoiceToCheck | undefined, optionId: OptionId): ChoiceStatus | null {
  if (current?.selection.optionId !== optionId) return null
  if (current.stale) return 'lapsed'
  return current.selection.changes ? 'changed' : 'chosen'
}

/** Whether an option is chosen with exactly these adjustments (null: as planned) and the selection is not stale. */
export function isChosenWith(
  current: ChoiceToCheck | undefined,
  optionId: OptionId,
  changes: Adjustments | null,
): boolean {
  const status = findChoiceStatus(current, optionId)
  return status !== null && status !== 'lapsed' && deepEqual(current?.selection.changes, changes)
}
