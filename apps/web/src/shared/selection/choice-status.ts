import type { Adjustments, CurrentSelection, OptionId } from '@plangate/core/schemas'
import { deepEqual } from '@tanstack/react-router'

/** chosen: as planned. changed: with changes. lapsed: it was chosen, and what the choice was bound to has changed. */
export type ChoiceStatus = 'chosen' | 'changed' | 'lapsed'

export const choiceStatusNames: Record<ChoiceStatus, string> = {
  chosen: 'Your choice',
  changed: 'Chosen with changes',
  lapsed: 'Chosen, no longer holds',
}

/** What of the current choice its verdict rests on. */
export interface ChoiceToCheck extends Pick<CurrentSelection, 'stale'> {
  selection: Pick<CurrentSelection['selection'], 'optionId' | 'changes'>
}

/** Whether an option is chosen, and how: null when another one is, or none. */
export function findChoiceStatus(current: ChoiceToCheck | undefined, optionId: OptionId): ChoiceStatus | null {
  if (current?.selection.optionId !== optionId) return null
  if (current.stale) return 'lapsed'
  return current.selection.changes ? 'changed' : 'chosen'
}

/** Whether an option is chosen with exactly these changes (null: as planned), and the choice holds. */
export function isChosenWith(
  current: ChoiceToCheck | undefined,
  optionId: OptionId,
  changes: Adjustments | null,
): boolean {
  const verdict = findChoiceStatus(current, optionId)
  return verdict !== null && verdict !== 'lapsed' && deepEqual(current?.selection.changes, changes)
}
