import { basisOn, judgeBuild, judgeSelection } from '../../domain/gate/index.ts'
import type { ProjectOverview } from '../../domain/schemas/index.ts'
import type { ProjectFacts } from '../data/project-lists.ts'

/** The state of a project, from facts of one moment. */
export function toOverview({ project, brief, gate, plan, choice, activeRun }: ProjectFacts): ProjectOverview {
  const selection = brief && choice && judgeSelection(choice.selection, basisOn(brief, gate, choice))
  return {
    project,
    brief: brief && { version: brief.version },
    gate: gate && summariseGate(gate),
    plan: plan && summarisePlan(plan, brief),
    selection: choice &&
      selection && {
        optionName: choice.option.name,
        planVersion: choice.planVersion,
        stale: selection.stale,
        changed: selection.changed,
      },
    mayBuild: judgeBuild(project, gate, selection).permitted,
    activeRun,
  }
}

function summariseGate(gate: NonNullable<ProjectFacts['gate']>): ProjectOverview['gate'] {
  return gate.status === 'decided' ? { status: gate.status, decision: gate.decision } : { status: gate.status }
}

function summarisePlan(
  { version, briefVersion, optionNames, briefHash }: NonNullable<ProjectFacts['plan']>,
  brief: ProjectFacts['brief'],
): ProjectOverview['plan'] {
  const isRestored = brief !== null && brief.version !== briefVersion && brief.contentHash === briefHash
  return { version, briefVersion, optionNames, ...(isRestored && { briefRestored: true as const }) }
}
