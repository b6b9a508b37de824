import type { PlanRunRequest, ProjectAssumptions } from '../../domain/schemas/index.ts'
import { findAssumptions } from '../data/assumptions.ts'
import type { OwnedProject } from '../data/projects.ts'

/** The project's assumptions that a plan is priced with; null when none were saved before it was requested. */
export async function readSavedAssumptions(
  project: OwnedProject,
  { assumptionsVersion }: PlanRunRequest,
): Promise<ProjectAssumptions | null> {
  if (assumptionsVersion === undefined) return null
  const found = await findAssumptions(project, assumptionsVersion)
  if (found === null) throw new Error('the assumptions that a run prices with do not exist')
  return found.assumptions
}
