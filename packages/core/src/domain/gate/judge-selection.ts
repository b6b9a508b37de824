import { contentHash } from '../content-hash/content-hash.ts'
import { BasisPart, type CurrentSelection, type Selection, type SelectionBasis } from '../schemas/index.ts'
import { changedParts } from './selection-basis.ts'

/** Whether a selection is stale, which parts of its basis have changed, and which reviews of it are due. */
export type SelectionState = Pick<CurrentSelection, 'stale' | 'changed' | 'reviewDue'>

/** A selection, compared with the current state. */
export interface JudgedSelection<Judged = Selection> {
  selection: Judged
  /** True when its basis differs from today's. */
  stale: boolean
  /** The parts that differ. */
  changed: BasisPart[]
  /** What it would be bound to if it were made now. */
  today: SelectionBasis
}

/**
 * A selection is stale as soon as a part of its basis differs from today's. A stored selection whose basis does not give
 * its content hash was tampered with. It proves nothing, so that every part counts as changed.
 */
export function judgeSelection<Judged extends Pick<Selection, 'basis' | 'contentHash'>>(
  selection: Judged,
  today: SelectionBasis,
): JudgedSelection<Judged> {
  const isIntact = contentHash(selection.basis) === selection.contentHash
  const changed = isIntact ? changedParts(selection.basis, today) : [...BasisPart.options]
  return { selection, stale: changed.length > 0, changed, today }
}
