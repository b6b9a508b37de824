import type { RefusalReason } from '../../../domain/errors/index.ts'
import type { BasisPart, Decision, PermitEndCause, ReviewCause } from '../../../domain/schemas/index.ts'
import type { Asker, Commit } from './history.ts'

/** The outcome of a step: the predictable part of the answer, or the refusal. Options are named "version/position". */
export type StepOutcome = { answer: object } | { reason: RefusalReason; details: object | null }

interface ModelPlan {
  /** The brief version that it was made from. */
  brief: number
  /** The content of the assumptions that it was priced with. */
  assumptions: number
}

export interface ModelSelection extends ModelPlan {
  plan: number
  option: number
  /** The gate that it is bound to. */
  gate: number
  decision: Decision | null
  /** Whether the latest record of its work has passed the P80. */
  isOverrun: boolean
  /** Whether an assumption of the brief was found false since it was made. */
  isDoubted: boolean
  /** In alphabetical order. */
  reviewsDue: readonly ReviewCause[]
}

interface ModelPermit {
  commit: Commit | null
  asker: Asker
  /** Why it ended; null while it is valid. */
  ended: PermitEndCause | null
}

/** The state of a project. Everything is numbered from 1. */
export interface Model {
  readonly parked: boolean
  readonly archived: boolean
  /** The content of each brief version. */
  readonly briefs: readonly number[]
  /** The content of each version of the assumptions. Those that every project begins with have the content 0. */
  readonly assumptions: readonly number[]
  /** The decision of each gate, null while it is pending. */
  readonly gates: readonly (Decision | null)[]
  readonly plans: readonly ModelPlan[]
  readonly selections: readonly ModelSelection[]
  /** How often actual work was recorded. */
  readonly records: number
  readonly permits: readonly ModelPermit[]
}

export const emptyModel: Model = {
  archived: false,
  parked: false,
  briefs: [],
  assumptions: [],
  gates: [],
  plans: [],
  selections: [],
  records: 0,
  permits: [],
}

export interface Prediction {
  model: Model
  outcome: StepOutcome
}

export const yes = (model: Model, answer: object): Prediction => ({ model, outcome: { answer } })

export const no = (model: Model, reason: RefusalReason, details: object | null = null): Prediction => ({
  model,
  outcome: { reason, details },
})

/** The refusal to plan or build; null when the gate allows it. */
export function blocked(model: Model): Prediction | null {
  if (model.parked) return no(model, 'GATE_NOT_PROCEED', { decision: 'park' })
  const decision = model.gates.at(-1) ?? null
  if (decision === null) return no(model, 'GATE_UNRESOLVED')
  return decision === 'proceed' ? null : no(model, 'GATE_NOT_PROCEED', { decision })
}

/** Ends every permit that is valid. What has ended stays as it ended. */
export function ended({ permits }: Model, cause: PermitEndCause): ModelPermit[] {
  return permits.map((permit) => (permit.ended === null ? { ...permit, ended: cause } : permit))
}

export const currentAssumptions = ({ assumptions }: Model): number => assumptions.at(-1) ?? 0

export function changedSince(model: Model, { brief, gate, decision, assumptions }: ModelSelection): BasisPart[] {
  const changed: BasisPart[] = []
  if (model.briefs[brief - 1] !== model.briefs.at(-1)) changed.push('brief')
  if (gate !== model.gates.length || decision !== (model.gates.at(-1) ?? null)) changed.push('gate')
  if (assumptions !== currentAssumptions(model)) changed.push('assumptions')
  return changed
}

/** Whether the rules allow to build now. */
export function mayBuild(model: Model): boolean {
  const selection = model.selections.at(-1)
  if (model.archived || selection === undefined || blocked(model) !== null) return false
  return changedSince(model, selection).length === 0 && selection.reviewsDue.length === 0
}

export function nameOf({ plan, option }: Pick<ModelSelection, 'plan' | 'option'>): string {
  return `${plan}/${option}`
}

/** What the owner sees of the project: versions, the decision of the latest gate, the selection, and all permits. */
export function stateOf(model: Model): object {
  const { archived, parked, briefs, gates, plans, selections, permits } = model
  const [selection, gate] = [selections.at(-1), gates.at(-1)]
  const changed = selection && changedSince(model, selection)
  const listed = permits.map(({ commit, asker, ended: cause }, index) => ({ number: index + 1, commit, asker, cause }))
  return {
    archived,
    parked,
    brief: briefs.length,
    gate: gate === undefined ? 'none' : (gate ?? 'pending'),
    plan: { version: plans.length, brief: plans.at(-1)?.brief ?? 0 },
    selection: selection ? { plan: selection.plan, changed, reviewsDue: selection.reviewsDue } : null,
    mayBuild: mayBuild(model),
    // The newest first.
    permits: listed.toReversed(),
    givenAgain: listed.filter(({ cause }) => cause === null).map(({ number }) => ({ number, isSigned: true })),
  }
}
