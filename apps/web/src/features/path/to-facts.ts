import type { BriefVersion, CurrentPlanSet, CurrentSelection, Gate, Project } from '@plangate/core/schemas'
import type { ProjectFacts } from '../../shared/path/project-path.ts'

/** What a project's own procedures answer; null where there is nothing yet. */
export interface Answers {
  project: Project
  brief: BriefVersion | null
  gate: Gate | null
  plan: CurrentPlanSet | null
  selection: CurrentSelection | null
}

/** The same as the path asks it. A permit is not asked for here: it is in reach while all that it needs is there. */
export function toFacts({ project, brief, gate, plan, selection }: Answers): ProjectFacts {
  const proceeds = project.status === 'active' && gate?.status === 'decided' && gate.decision === 'proceed'
  return {
    project,
    brief,
    gate,
    plan: plan && { ...plan, optionNames: plan.options.map(({ name }) => name) },
    selection: selection && { stale: selection.stale, optionName: selection.selectedOption.name },
    mayBuild: proceeds && selection?.stale === false,
    activeRun: null,
  }
}
