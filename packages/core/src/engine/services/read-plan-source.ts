import { refuse } from '../../domain/errors/refuse.ts'
import { requireEssentials } from '../../domain/gate/index.ts'
import type { PlanRunRequest, UserId } from '../../domain/schemas/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import { findCurrentAssumptions } from '../data/assumptions.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import type { OwnedProject } from '../data/projects.ts'
import { findUser } from '../data/users.ts'
import { requireProceed } from './require-proceed.ts'

export type PlanSource = Pick<PlanRunRequest, 'gateId' | 'briefVersion' | 'assumptionsVersion'>

/**
 * Returns what a plan is written from.
 *
 * @throws {DomainError} GATE_UNRESOLVED, GATE_NOT_PROCEED, BRIEF_NOT_FOUND, BRIEF_TOO_THIN
 */
export async function readPlanSource(project: OwnedProject): Promise<PlanSource> {
  const { id: gateId } = await requireProceed(project)
  const { brief, version } = (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND')
  requireEssentials(brief)
  const saved = await findCurrentAssumptions(project)
  return { gateId, briefVersion: version, ...(saved && { assumptionsVersion: saved.version }) }
}

/**
 * As `readPlanSource`, for Deep Research.
 *
 * @throws {DomainError} also UPGRADE_REQUIRED for a tier without it, and then RUNNER_CANNOT
 */
export async function readResearchSource(
  project: OwnedProject,
  userId: UserId,
  runner: Pick<Runner, 'examine'>,
): Promise<PlanSource> {
  const source = await readPlanSource(project)
  const user = await findUser(project.db, userId)
  if (user?.tier !== 'cto') {
    const details = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }
    return refuse({ reason: 'UPGRADE_REQUIRED', details })
  }
  if (runner.examine === undefined) return refuse({ reason: 'RUNNER_CANNOT', details: { ability: 'deep_research' } })
  return source
}
