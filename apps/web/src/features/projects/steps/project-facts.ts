import { findOutdatedBrief, judgeBuild } from '@plangate/core/gate'
import {
  type BriefHead,
  type BriefVersion,
  type CurrentPlanSet,
  type CurrentSelection,
  type Gate,
  isPlanRun,
  type ListedPermit,
  type Project,
  type Run,
} from '@plangate/core/schemas'
import type { PlanFacts, ProjectFacts } from './project-steps.ts'

/** What the procedures of one project answer; null where there is nothing yet. */
export interface ProjectAnswers {
  project: Project
  brief: BriefVersion | null
  /** All versions of the brief. */
  briefs: BriefHead[]
  gate: Gate | null
  plan: CurrentPlanSet | null
  selection: CurrentSelection | null
  /** The newest ones, the newest first. */
  permits: ListedPermit[]
  /** The newest first. */
  runs: Run[]
}

/** Converts the answers into the facts that the steps are resolved from. Does not request a permit. */
export function toProjectFacts({
  project,
  brief,
  briefs,
  gate,
  plan,
  selection,
  permits,
  runs,
}: ProjectAnswers): ProjectFacts {
  return {
    project,
    brief,
    gate,
    plan: plan && readPlan(plan, briefs),
    selection: selection && {
      stale: selection.stale,
      ...(selection.reviewDue && { reviewDue: selection.reviewDue }),
      optionName: selection.selectedOption.name,
    },
    permit: permits.find(({ end }) => end === null)?.number ?? null,
    mayBuild: judgeBuild(project, gate, selection).permitted,
    activeRun: runs.filter(isPlanRun).find(({ endedAt }) => endedAt === null) ?? null,
  }
}

function readPlan({ version, briefVersion, options }: CurrentPlanSet, briefs: readonly BriefHead[]): PlanFacts {
  const isOutdated = findOutdatedBrief(briefVersion, briefs) !== null
  return { version, briefVersion, optionNames: options.map(({ name }) => name), isOutdated }
}
