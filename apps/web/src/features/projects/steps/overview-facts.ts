import type { ProjectOverview } from '@plangate/core/schemas'
import type { ProjectFacts } from './project-steps.ts'

/** Converts the overview of a project, which `projects.overview` answers for each. */
export function overviewToFacts({ plan, ...overview }: ProjectOverview): ProjectFacts {
  const isOutdated = plan?.briefRestored !== true && plan?.briefVersion !== overview.brief?.version
  const permit = overview.figures && (overview.figures.permit ?? null)
  return { ...overview, plan: plan && { ...plan, isOutdated }, permit }
}
