import { judgeBuild } from '@plangate/core/gate'
import {
  type BriefVersion,
  type CurrentPlanSet,
  type CurrentSelection,
  type Gate,
  isPlanRun,
  type Project,
  type Run,
} from '@plangate/core/schemas'
import type { ProjectFacts } from './project-steps.ts'

/** What the procedures of one project answer; null where there is nothing yet. */
export interface ProjectAnswers {
  project: Project
  brief: BriefVersion | null
  gate: Gate | null
  plan: CurrentPlanSet | null
  selection: CurrentSelection | null
  /** The newest first. */
  runs: Run[]
}

/** Converts the answers into the facts that the steps are resolved from. Does not request a permit. */
export function toProjectFacts({ project, brief, gate, plan, selection, runs }: ProjectAnswers): ProjectFacts {
  return {
    project,
    brief,
    gate,
    plan: plan && { ...plan, optionNames: plan.options.map(({ name }) => name) },
    selection: selection && { stale: selection.stale, optionName: selection.selectedOption.name },
    mayBuild: judgeBuild(project, gate, selection).permitted,
    activeRun: runs.filter(isPlanRun).find(({ endedAt }) => endedAt === null) ?? null,
  }
}
