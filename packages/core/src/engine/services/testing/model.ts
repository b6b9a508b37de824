import type { RefusalReason } from '../../../domain/errors/index.ts'
import type { BasisPart, Decision, NextAction, PermitEndCause } from '../../../domain/schemas/index.ts'
import type { Commit, HistoryStep } from './history.ts'

/** The outcome of a step: the predictable part of the answer, or the refusal. Options are named "version/position". */
export type StepOutcome = { answer: object } | { reason: RefusalReason; details: object | null }

interface ModelSelection {
  plan: number
  option: number
  /** What it is bound to. */
  brief: number
  gate: number
  decision: Decision | null
}

interface ModelPermit {
  commit: Commit | null
  /** The selection that it permits to build. */
  selection: number
  /** Why it ended; null while it is valid. */
  ended: PermitEndCause | null
}

/** The state of a project. Everything is numbered from 1. */
export interface Model {
  readonly parked: boolean
  readonly archived: boolean
  /** The content of each brief version. */
  readonly briefs: readonly number[]
  /** The decision of each gate, null while it is pending. */
  readonly gates: readonly (Decision | null)[]
  /** The brief version that each plan set was made from. */
  readonly plans: readonly number[]
  readonly selections: readonly ModelSelection[]
  readonly permits: readonly ModelPermit[]
}

export const emptyModel: Model = {
  archived: false,
  parked: false,
  briefs: [],
  gates: [],
  plans: [],
  selections: [],
  permits: [],
}

export interface Prediction {
  model: Model
  outcome: StepOutcome
}

type StepOf<K extends HistoryStep['kind']> = Extract<HistoryStep, { kind: K }>

/** A second, minimal implementation of the rules: the outcome of a step, and the project after it. */
export function predict(model: Model, step: HistoryStep): Prediction {
  if (step.by === 'stranger') return turnAway(model, step)
  if (model.archived && !isTakenByArchived(step)) return findsNothing(model, step) ?? no(model, 'PROJECT_ARCHIVED')
  switch (step.kind) {
    case 'save_brief':
      return saveBrief(model, step)
    case 'open_gate':
      return openGate(model)
    case 'resolve_gate':
      return resolveGate(model, step)
    case 'unpark':
      return model.parked ? yes({ ...model, parked: false }, { status: 'active' }) : no(model, 'PROJECT_NOT_PARKED')
    case 'archive':
      return yes({ ...model, archived: true, permits: ended(model, 'archived') }, { archived: true })
    case 'restore':
      return model.archived
        ? yes({ ...model, archived: false }, { archived: false })
        : no(model, 'PROJECT_NOT_ARCHIVED')
    case 'generate':
      return blocked(model) ?? addPlan(model)
    case 'regenerate':
      return blocked(model) ?? regenerate(model, step)
    case 'get_overview':
      return yes(model, { overview: overviewOf(model) })
    case 'get_plan':
      return getPlan(model)
    case 'deep_research':
      return blocked(model) ?? no(model, 'UPGRADE_REQUIRED', upgrade)
    case 'select':
      return select(model, step)
    case 'get_selection':
      return getSelection(model)
    case 'authorize':
      return blocked(model) ?? authorize(model, step)
    case 'revoke':
      return revoke(model, step)
    case 'get_permits':
      return yes(model, { permits: listPermits(model) })
  }
}

/** What is read, and what brings the project back. */
const taken: readonly HistoryStep['kind'][] = ['get_overview', 'get_plan', 'get_selection', 'get_permits', 'restore']
const isTakenByArchived = ({ kind }: HistoryStep) => taken.includes(kind)

/** The refusal of a step about a gate or a permit that there is not. */
function findsNothing(model: Model, { kind }: HistoryStep): Prediction | null {
  if (kind === 'resolve_gate' && model.gates.length === 0) return no(model, 'GATE_NOT_FOUND')
  if (kind === 'revoke' && model.permits.length === 0) return no(model, 'PERMIT_NOT_FOUND')
  return null
}

const upgrade = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }

const yes = (model: Model, answer: object): Prediction => ({ model, outcome: { answer } })

const no = (model: Model, reason: RefusalReason, details: object | null = null): Prediction => ({
  model,
  outcome: { reason, details },
})

function turnAway(model: Model, { kind }: HistoryStep): Prediction {
  if (kind === 'get_overview') return yes(model, { overview: null })
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

/** The refusal to plan or build; null when the gate allows it. */
function blocked(model: Model): Prediction | null {
  if (model.parked) return no(model, 'GATE_NOT_PROCEED', { decision: 'park' })
  const decision = model.gates.at(-1) ?? null
  if (decision === null) return no(model, 'GATE_UNRESOLVED')
  return decision === 'proceed' ? null : no(model, 'GATE_NOT_PROCEED', { decision })
}

function addPlan(model: Model): Prediction {
  const plans = [...model.plans, model.briefs.length]
  return yes({ ...model, plans }, { version: plans.length, brief: model.briefs.length })
}

function regenerate(model: Model, { words }: StepOf<'regenerate'>): Prediction {
  if (!words) return no(model, 'FEEDBACK_REQUIRED')
  return model.plans.length === 0 ? no(model, 'PLAN_NOT_FOUND') : addPlan(model)
}

/** Versions, the decision of the latest gate, and the plan version of the selection. */
function overviewOf(model: Model): object {
  const { briefs, gates, plans, selections } = model
  const selection = selections.at(-1)
  const gate = gates.at(-1)
  return {
    parked: model.parked,
    brief: briefs.length,
    gate: gate === undefined ? 'none' : (gate ?? 'pending'),
    plan: { version: plans.length, brief: plans.at(-1) ?? 0 },
    selection: selection ? { plan: selection.plan, changed: changedSince(model, selection) } : null,
    mayBuild:
      !model.archived &&
      blocked(model) === null &&
      selection !== undefined &&
      changedSince(model, selection).length === 0,
  }
}

function getPlan(model: Model): Prediction {
  const version = model.plans.length
  const selection = model.selections.at(-1)
  if (version === 0) return no(model, 'PLAN_NOT_FOUND')
  return yes(model, { version, selected: selection?.plan === version ? nameOf(selection) : null })
}

function select(model: Model, { plan, option, reason }: StepOf<'select'>): Prediction {
  const version = plan === 'first' ? 1 : model.plans.length
  const brief = plan === 'unknown' ? undefined : model.plans[version - 1]
  const previous = model.selections.at(-1)
  if (brief === undefined) return no(model, 'PLAN_NOT_FOUND')
  if (option === 'unknown') return no(model, 'OPTION_NOT_FOUND')
  if (previous && !reason) return no(model, 'PLAN_ALREADY_SELECTED', { selectedOptionId: nameOf(previous) })
  const bound = { brief, gate: model.gates.length, decision: model.gates.at(-1) ?? null }
  const selection = { plan: version, option, ...bound }
  const selections = [...model.selections, selection]
  return yes({ ...model, selections, permits: ended(model, 'selection') }, { selected: nameOf(selection) })
}

function getSelection(model: Model): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'SELECTION_NOT_FOUND')
  const changed = changedSince(model, selection)
  return yes(model, { selected: nameOf(selection), stale: changed.length > 0, changed })
}

function authorize(model: Model, { commit: asked }: StepOf<'authorize'>): Prediction {
  const selection = model.selections.at(-1)
  if (!selection) return no(model, 'PLAN_NOT_SELECTED')
  const changed = changedSince(model, selection)
  if (changed.length > 0) return no(model, 'SELECTION_STALE', { changed })
  const commit = asked === 'none' ? null : asked
  const known = model.permits.findIndex((permit) => permit.ended === null && permit.commit === commit)
  const permits =
    known < 0 ? [...model.permits, { commit, selection: model.selections.length, ended: null }] : model.permits
  const permitted = { permitted: nameOf(selection), selection: model.selections.length, signed: true }
  return yes({ ...model, permits }, { ...permitted, permit: known < 0 ? permits.length : known + 1 })
}

/** What has ended stays as it ended. */
function ended({ permits }: Model, cause: PermitEndCause): ModelPermit[] {
  return permits.map((permit) => (permit.ended === null ? { ...permit, ended: cause } : permit))
}

function revoke(model: Model, { permit }: StepOf<'revoke'>): Prediction {
  const index = permit === 'first' ? 0 : model.permits.length - 1
  const before = model.permits[index]
  if (before === undefined) return no(model, 'PERMIT_NOT_FOUND')
  const after = { ...before, ended: before.ended ?? 'revoked' }
  return yes({ ...model, permits: model.permits.with(index, after) }, { revoked: index + 1, cause: after.ended })
}

/** The newest first. */
function listPermits({ permits }: Model): object[] {
  return permits.map(({ commit, ended: cause }, index) => ({ number: index + 1, commit, cause })).reverse()
}

function changedSince(model: Model, { brief, gate, decision }: ModelSelection): BasisPart[] {
  const changed: BasisPart[] = []
  if (model.briefs[brief - 1] !== model.briefs.at(-1)) changed.push('brief')
  if (gate !== model.gates.length || decision !== (model.gates.at(-1) ?? null)) changed.push('gate')
  return changed
}

function nameOf({ plan, option }: Pick<ModelSelection, 'plan' | 'option'>): string {
  return `${plan}/${option}`
}
