import { contentHash } from '../content-hash/content-hash.ts'
import type { BasisPart, CurrentSelection, Selection, SelectionBasis } from '../schemas/index.ts'
import { changedParts } from './selection-basis.ts'

/** Whether a selection is stale, and which parts of its basis have changed. */
export type SelectionState = Pick<CurrentSelection, 'stale' | 'changed'>

/** A selection, compared with the current state. */
export interface JudgedSelection {
  selection: Selection
  /** True when its basis differs from today's. */
  stale: boolean
  /** The parts that differ. */
  changed: BasisPart[]
  /** What it would be bound to if it were made now. */
  today: SelectionBasis
}

/** A selection is stale as soon as it would be bound to anything else today. */
export function judgeSelection(selection: Selection, today: SelectionBasis): JudgedSelection {
  const stale = contentHash(today) !== selection.contentHash
  return { selection, stale, changed: changedParts(selection.basis, today), today }
}
