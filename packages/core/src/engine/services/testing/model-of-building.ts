import type { ReviewCause } from '../../../domain/schemas/index.ts'
import type { StepOf } from './history.ts'
import {
  changedSince,
  ended,
  type Model,
  type ModelSelection,
  nameOf,
  no,
  type Prediction,
  yes,
} from './model-state.ts'

/** The part of the model from the selection of an option to permits and reviews. */

export function select(model: Model, { plan, option, reason }: StepOf<'select'>): Prediction {
  const version = plan === 'first' ? 1 : model.plans.length
  const made = plan === 'unknown' ? undefined : model.plans[version - 1]
  const previous = model.selections.at(-1)
  if (made === undefined) return no(model, 'PLAN_NOT_FOUND')
  if (option === 'unknown') return no(model, 'OPTION_NOT_FOUND')
  if (previous && !reason) return no(model, 'PLAN_ALREADY_SELECTED', { selectedOptionId: nameOf(previous) })
  const bound = { ...made, gate: model.gates.length, decision: model.gates.at(-1) ?? null }
  const selection = { plan: version, option, ...bound, isOverrun: false, isDoubted: false, reviewsDue: [] }
  const selections = [...model.selections, selection]
  return yes({ ...model, selections, permits: ended(model, 'selection') }, { selected: nameOf(selection) })
}

export function getSelection(model: Model): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'SELECTION_NOT_FOUND')
  const changed = changedSince(model, selection)
  const { reviewsDue } = selection
  return yes(model, { selected: nameOf(selection), stale: changed.length > 0, changed, reviewsDue })
}

/** The same question gets the same permit while that is valid. */
export function authorize(model: Model, { commit: asked, asker }: StepOf<'authorize'>): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'PLAN_NOT_SELECTED')
  const changed = changedSince(model, selection)
  if (changed.length > 0) return no(model, 'SELECTION_STALE', { changed })
  if (selection.reviewsDue.length > 0) return no(model, 'REVIEW_DUE', { passed: selection.reviewsDue })
  const commit = asked === 'none' ? null : asked
  const known = model.permits.findIndex(
    (permit) => permit.ended === null && permit.commit === commit && permit.asker === asker,
  )
  const permits = known < 0 ? [...model.permits, { commit, asker, ended: null }] : model.permits
  const permit = { number: known < 0 ? permits.length : known + 1, isSigned: true }
  return yes({ ...model, permits }, { permitted: nameOf(selection), selection: model.selections.length, permit })
}

export function revoke(model: Model, { permit }: StepOf<'revoke'>): Prediction {
  const index = permit === 'first' ? 0 : model.permits.length - 1
  const before = model.permits[index]
  if (before === undefined) return no(model, 'PERMIT_NOT_FOUND')
  const after = { ...before, ended: before.ended ?? 'revoked' }
  return yes({ ...model, permits: model.permits.with(index, after) }, { revoked: index + 1, cause: after.ended })
}

/** A figure that passes the P80 makes a review due; one that returns withdraws it. To stay beyond does neither. */
export function recordActuals(model: Model, { hours }: StepOf<'record_actuals'>): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'SELECTION_NOT_FOUND')
  const isOverrun = hours === 'beyond'
  const recorded = withSelection({ ...model, records: model.records + 1 }, { ...selection, isOverrun })
  const answer = { record: recorded.records, passed: isOverrun ? ['hours'] : [] }
  if (isOverrun && !selection.isOverrun) return yes(makeDue(recorded, 'hours'), answer)
  return yes(isOverrun ? recorded : withdraw(recorded, 'hours'), answer)
}

/** Once per selection. */
export function markFalse(model: Model): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'SELECTION_NOT_FOUND')
  if (selection.isDoubted) return yes(model, { isDue: selection.reviewsDue.includes('assumption') })
  return yes(makeDue(withSelection(model, { ...selection, isDoubted: true }), 'assumption'), { isDue: true })
}

export function confirmReviews(model: Model): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'SELECTION_NOT_FOUND')
  return yes(withSelection(model, { ...selection, reviewsDue: [] }), { confirmed: selection.reviewsDue })
}

function makeDue(model: Model, cause: ReviewCause): Model {
  const due = changeDue(model, (causes) => [...causes, cause].sort())
  return { ...due, permits: ended(model, 'review') }
}

function withdraw(model: Model, cause: ReviewCause): Model {
  return changeDue(model, (causes) => causes.filter((each) => each !== cause))
}

function changeDue(model: Model, change: (causes: readonly ReviewCause[]) => ReviewCause[]): Model {
  const selection = model.selections.at(-1)
  return selection ? withSelection(model, { ...selection, reviewsDue: change(selection.reviewsDue) }) : model
}

/** Replaces the current selection. */
function withSelection(model: Model, selection: ModelSelection): Model {
  return { ...model, selections: model.selections.with(-1, selection) }
}
