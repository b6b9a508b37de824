import type { Adjustments, CurrentSelection, OptionId } from '../schemas/index.ts'

/** planned: as the plan has it. adjusted: with adjustments. stale: the basis of its selection has changed since. */
export type SelectionStatus = 'planned' | 'adjusted' | 'stale'

/** The part of the current selection that determines the status of an option. */
export interface SelectionToCheck extends Pick<CurrentSelection, 'stale'> {
  selection: Pick<CurrentSelection['selection'], 'optionId' | 'changes'>
}

/**
 * How an option is selected; null when another one is, or none.
 *
 * @param current undefined when nothing is selected
 */
export function findSelectionStatus(current: SelectionToCheck | undefined, optionId: OptionId): SelectionStatus | null {
  if (current?.selection.optionId !== optionId) return null
  if (current.stale) return 'stale'
  return current.selection.changes ? 'adjusted' : 'planned'
}

/** Whether an option is selected with exactly these adjustments (null: as planned), and its selection is not stale. */
export function isSelectedWith(
  current: SelectionToCheck | undefined,
  optionId: OptionId,
  adjustments: Adjustments | null,
): boolean {
  const state = findSelectionStatus(current, optionId)
  if (state === null || state === 'stale') return false
  return isEqual(current?.selection.changes ?? null, adjustments)
}

/** Compares plain JSON; the order of keys does not matter. Hashing would bring SHA-256 into the first load of a page. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isEqual(value, others.get(key)))
  )
}
