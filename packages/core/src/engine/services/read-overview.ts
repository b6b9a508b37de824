import { basisOn, judgeBuild, judgeSelection, type SelectionState, type StoredGate } from '../../domain/gate/index.ts'
import type { BriefHead, Project, ProjectOverview } from '../../domain/schemas/index.ts'
import { findCurrentBriefHeads } from '../data/briefs.ts'
import { findCurrentGates } from '../data/gates.ts'
import { findCurrentPlanSetHeads, type PlanSetOnBrief } from '../data/plan-sets.ts'
import type { OwnedProjects } from '../data/projects.ts'
import { findActivePlanRuns } from '../data/runs.ts'
import { findCurrentSelections, type SelectionWithOption } from '../data/selections.ts'

/**
 * The state of all projects of an owner, the newest first. The number of queries does not depend on the number of
 * projects.
 */
export async function readOverview(projects: OwnedProjects): Promise<ProjectOverview[]> {
  const briefs = await findCurrentBriefHeads(projects)
  const gates = await findCurrentGates(projects)
  const plans = await findCurrentPlanSetHeads(projects)
  const choices = await findCurrentSelections(projects)
  const runs = await findActivePlanRuns(projects)
  return projects.projects.map((project) => ({
    ...overviewOf(project, {
      brief: briefs.get(project.id) ?? null,
      gate: gates.get(project.id) ?? null,
      plan: plans.get(project.id) ?? null,
      choice: choices.get(project.id) ?? null,
    }),
    activeRun: runs.get(project.id) ?? null,
  }))
}

interface ProjectFacts {
  brief: BriefHead | null
  gate: StoredGate | null
  plan: PlanSetOnBrief | null
  choice: SelectionWithOption | null
}

function overviewOf(project: Project, { brief, gate, plan, choice }: ProjectFacts): Omit<ProjectOverview, 'activeRun'> {
  const selection = brief && choice && judgeSelection(choice.selection, basisOn(brief, gate, choice))
  return {
    project,
    brief: brief && { version: brief.version },
    gate: gate && summariseGate(gate),
    plan: plan && summarisePlan(plan, brief),
    selection: choice && selection && summariseSelection(choice, selection),
    mayBuild: judgeBuild(project, gate, selection).permitted,
  }
}

function summariseGate(gate: StoredGate): ProjectOverview['gate'] {
  return gate.status === 'decided' ? { status: gate.status, decision: gate.decision } : { status: gate.status }
}

function summarisePlan(
  { head: { version, briefVersion, optionNames }, briefHash }: PlanSetOnBrief,
  brief: BriefHead | null,
): ProjectOverview['plan'] {
  const isRestored = brief !== null && brief.version !== briefVersion && brief.contentHash === briefHash
  return { version, briefVersion, optionNames, ...(isRestored && { briefRestored: true as const }) }
}

function summariseSelection({ option, planVersion }: SelectionWithOption, { stale, changed }: SelectionState) {
  return { optionName: option.name, planVersion, stale, changed }
}
