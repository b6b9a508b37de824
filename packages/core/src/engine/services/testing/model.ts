import type { Decision, NextAction } from '../../../domain/schemas/index.ts'
import type { HistoryStep, StepOf } from './history.ts'
import {
  authorize,
  confirmReviews,
  getSelection,
  markFalse,
  recordActuals,
  revoke,
  select,
} from './model-of-building.ts'
import { blocked, currentAssumptions, ended, type Model, nameOf, no, type Prediction, yes } from './model-state.ts'

/** A second, minimal implementation of the rules: the outcome of a step, and the project after it. */
export function predict(model: Model, step: HistoryStep): Prediction {
  if (step.by === 'stranger') return turnAway(model, step)
  if (model.archived && !isTakenByArchived(step)) return findsNothing(model, step) ?? no(model, 'PROJECT_ARCHIVED')
  switch (step.kind) {
    case 'save_brief':
      return saveBrief(model, step)
    case 'save_assumptions':
      return saveAssumptions(model, step)
    case 'open_gate':
      return openGate(model)
    case 'resolve_gate':
      return resolveGate(model, step)
    case 'unpark':
      return model.parked ? yes({ ...model, parked: false }, { status: 'active' }) : no(model, 'PROJECT_NOT_PARKED')
    case 'archive':
      return yes({ ...model, archived: true, permits: ended(model, 'archived') }, { archived: true })
    case 'restore':
      return restore(model)
    case 'generate':
      return blocked(model) ?? addPlan(model)
    case 'regenerate':
      return blocked(model) ?? regenerate(model, step)
    case 'get_plan':
      return getPlan(model)
    case 'deep_research':
      return blocked(model) ?? no(model, 'UPGRADE_REQUIRED', upgrade)
    case 'select':
      return select(model, step)
    case 'get_selection':
      return getSelection(model)
    case 'record_actuals':
      return recordActuals(model, step)
    case 'mark_false':
      return markFalse(model)
    case 'confirm_reviews':
      return confirmReviews(model)
    case 'authorize':
      return blocked(model) ?? authorize(model, step)
    case 'revoke':
      return revoke(model, step)
  }
}

/** What is read, and what brings the project back. */
const taken: readonly HistoryStep['kind'][] = ['get_plan', 'get_selection', 'restore']
const isTakenByArchived = ({ kind }: HistoryStep) => taken.includes(kind)

/** The refusal of a step about a gate or a permit that does not exist. */
function findsNothing(model: Model, { kind }: HistoryStep): Prediction | null {
  if (kind === 'resolve_gate' && model.gates.length === 0) return no(model, 'GATE_NOT_FOUND')
  if (kind === 'revoke' && model.permits.length === 0) return no(model, 'PERMIT_NOT_FOUND')
  return null
}

const upgrade = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }

function turnAway(model: Model, { kind }: HistoryStep): Prediction {
  if (kind === 'revoke') return no(model, 'PERMIT_NOT_FOUND')
  return no(model, kind === 'resolve_gate' ? 'GATE_NOT_FOUND' : 'PROJECT_NOT_FOUND')
}

function saveBrief(model: Model, { content, base }: StepOf<'save_brief'>): Prediction {
  const currentVersion = model.briefs.length
  if (base === 'outdated') return no(model, 'VERSION_CONFLICT', { currentVersion })
  if (model.briefs.at(-1) === content) return yes(model, { version: currentVersion })
  const saved = { ...model, briefs: [...model.briefs, content], permits: ended(model, 'brief') }
  return yes(saved, { version: currentVersion + 1 })
}

/** Ends the permits of a selection whose plan was priced with others. */
function saveAssumptions(model: Model, { content }: StepOf<'save_assumptions'>): Prediction {
  const version = model.assumptions.length
  if (model.assumptions.at(-1) === content) return yes(model, { version })
  const isOther = model.selections.at(-1)?.assumptions !== content
  const permits = isOther ? ended(model, 'assumptions') : model.permits
  return yes({ ...model, assumptions: [...model.assumptions, content], permits }, { version: version + 1 })
}

function restore(model: Model): Prediction {
  if (!model.archived) return no(model, 'PROJECT_NOT_ARCHIVED')
  return yes({ ...model, archived: false }, { archived: false })
}

function openGate(model: Model): Prediction {
  if (model.briefs.length === 0) return no(model, 'BRIEF_NOT_FOUND')
  if (model.gates.at(-1) === null) return no(model, 'GATE_ALREADY_OPEN')
  return yes({ ...model, gates: [...model.gates, null], permits: ended(model, 'gate') }, { status: 'pending' })
}

const nextActions: Record<Decision, NextAction['kind']> = {
  proceed: 'generate_plans',
  narrow: 'revise_brief',
  pivot: 'revise_brief',
  park: 'unpark_project',
}

function resolveGate(model: Model, { gate, decision, words }: StepOf<'resolve_gate'>): Prediction {
  const index = gate === 'first' ? 0 : model.gates.length - 1
  if (model.gates.length === 0) return no(model, 'GATE_NOT_FOUND')
  if (['narrow', 'pivot'].includes(decision) && !words) return no(model, 'ACTION_TEXT_REQUIRED', { decision })
  if (model.gates[index] !== null) return no(model, 'GATE_ALREADY_DECIDED')
  const decided = { ...model, gates: model.gates.with(index, decision), parked: isParkedAfter(model, decision) }
  return yes(decided, { decision, next: nextActions[decision] })
}

/** To park parks, to proceed unparks, and the other decisions leave the project as it is. */
function isParkedAfter({ parked }: Model, decision: Decision): boolean {
  if (decision === 'proceed') return false
  return parked || decision === 'park'
}

function addPlan(model: Model): Prediction {
  const brief = model.briefs.length
  const plans = [...model.plans, { brief, assumptions: currentAssumptions(model) }]
  return yes({ ...model, plans }, { version: plans.length, brief })
}

function regenerate(model: Model, { words }: StepOf<'regenerate'>): Prediction {
  if (!words) return no(model, 'FEEDBACK_REQUIRED')
  return model.plans.length === 0 ? no(model, 'PLAN_NOT_FOUND') : addPlan(model)
}

function getPlan(model: Model): Prediction {
  const version = model.plans.length
  const selection = model.selections.at(-1)
  if (version === 0) return no(model, 'PLAN_NOT_FOUND')
  return yes(model, { version, selected: selection?.plan === version ? nameOf(selection) : null })
}
