import { judgeBuild, judgeSelection, type SelectionState } from '../../domain/gate/index.ts'
import type { OverviewFacts, ProjectOverview, SelectionBasis } from '../../domain/schemas/index.ts'

/** The state of a project, from facts of one moment. */
export function toOverview({ project, brief, gate, plan, choice, activeRun, figures }: OverviewFacts): ProjectOverview {
  const selection = brief && choice && judge(choice, basisToday(choice, brief, gate))
  return {
    project,
    brief: brief && { version: brief.version },
    gate: gate && summariseGate(gate),
    plan: plan && summarisePlan(plan, brief),
    selection: choice && selection && summariseChoice(choice, selection),
    mayBuild: judgeBuild(project, gate, selection).permitted,
    activeRun,
    ...(figures && { figures }),
  }
}

/** The database compares assumptions, so that a list does not read them. */
function judge(
  { selection, hasOtherAssumptions, reviewDue }: NonNullable<OverviewFacts['choice']>,
  today: SelectionBasis,
): SelectionState {
  const judged = judgeSelection(selection, today)
  const { stale, changed } = withAssumptions(judged, hasOtherAssumptions)
  return { stale, changed, ...(reviewDue.length > 0 && { reviewDue }) }
}

function withAssumptions(
  { stale, changed }: SelectionState,
  hasOtherAssumptions: boolean,
): Pick<SelectionState, 'stale' | 'changed'> {
  if (!hasOtherAssumptions || changed.includes('assumptions')) return { stale, changed }
  return { stale: true, changed: [...changed, 'assumptions'] }
}

/**
 * What the selection would be bound to now. The database refuses to change an option and its assumptions, so a list does
 * not read them: `plans.selected` and `builds.authorize` hash what is stored.
 */
function basisToday(
  { selection }: NonNullable<OverviewFacts['choice']>,
  { version, contentHash }: NonNullable<OverviewFacts['brief']>,
  gate: OverviewFacts['gate'],
): SelectionBasis {
  const decision = gate?.status === 'decided' ? gate.decision : null
  return { ...selection.basis, brief: { version, contentHash }, gate: gate && { id: gate.id, decision } }
}

function summariseChoice({ optionName, planVersion }: NonNullable<OverviewFacts['choice']>, state: SelectionState) {
  return { optionName, planVersion, ...state }
}

function summariseGate(gate: NonNullable<OverviewFacts['gate']>): ProjectOverview['gate'] {
  return gate.status === 'decided' ? { status: gate.status, decision: gate.decision } : { status: gate.status }
}

function summarisePlan(
  { version, briefVersion, optionNames, briefHash }: NonNullable<OverviewFacts['plan']>,
  brief: OverviewFacts['brief'],
): ProjectOverview['plan'] {
  const isRestored = brief !== null && brief.version !== briefVersion && brief.contentHash === briefHash
  return { version, briefVersion, optionNames, ...(isRestored && { briefRestored: true as const }) }
}
