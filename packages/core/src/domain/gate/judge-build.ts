import type { Refusal } from '../errors/index.ts'
import {
  type DirectionRefusal,
  findDirectionRefusal,
  type GateState,
  type ProjectStanding,
} from './find-direction-refusal.ts'
import type { SelectionState } from './judge-selection.ts'

/** Why a project may not be built. */
export type BuildRefusal =
  | DirectionRefusal
  | Extract<Refusal, { reason: 'PLAN_NOT_SELECTED' | 'SELECTION_STALE' | 'REVIEW_DUE' }>

/**
 * One condition of a build.
 *
 * - direction: the project is neither archived nor parked, and its latest gate is decided as proceed
 * - selection: an option is selected
 * - basis: what the selection is bound to has not changed
 * - review: no review of the selection is due
 */
export interface BuildCheck {
  name: 'direction' | 'selection' | 'basis' | 'review'
  /** Null when the condition is met. */
  refusal: BuildRefusal | null
}

const notSelected: BuildRefusal = { reason: 'PLAN_NOT_SELECTED', details: null }

/**
 * All conditions of a build in the order in which they are judged: callers get the first refusal. The arguments must be
 * from the same moment; `gate` is the latest gate, `selection` the current one.
 */
export function listBuildChecks(
  project: ProjectStanding,
  gate: GateState | null,
  selection: SelectionState | null,
): BuildCheck[] {
  return [
    { name: 'direction', refusal: findDirectionRefusal(project, gate) },
    { name: 'selection', refusal: selection === null ? notSelected : null },
    { name: 'basis', refusal: selection === null ? notSelected : findStaleness(selection) },
    { name: 'review', refusal: selection === null ? notSelected : findReview(selection) },
  ]
}

function findStaleness({ stale, changed }: SelectionState): BuildRefusal | null {
  return stale ? { reason: 'SELECTION_STALE', details: { changed } } : null
}

function findReview({ reviewDue = [] }: SelectionState): BuildRefusal | null {
  return reviewDue.length > 0 ? { reason: 'REVIEW_DUE', details: { passed: reviewDue } } : null
}

/** Whether a project may be built: on which selection, or why not. */
export type BuildVerdict<Selection> =
  | { permitted: true; selection: Selection }
  | { permitted: false; refusal: BuildRefusal }

/** A project may be built while all its build checks are met. Takes the same facts as `listBuildChecks`. */
export function judgeBuild<Selection extends SelectionState>(
  project: ProjectStanding,
  gate: GateState | null,
  selection: Selection | null,
): BuildVerdict<Selection> {
  const [refusal] = listBuildChecks(project, gate, selection).flatMap((check) => check.refusal ?? [])
  return selection === null || refusal
    ? { permitted: false, refusal: refusal ?? notSelected }
    : { permitted: true, selection }
}
