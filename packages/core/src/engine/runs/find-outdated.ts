import type { RunEvent, RunRequest } from '../../domain/schemas/index.ts'
import { findCurrentAssumptions } from '../data/assumptions.ts'
import { findBriefHead, findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { LockedProject } from '../data/projects.ts'

type Outdated = Extract<RunEvent, { type: 'done' }>['outdated']

/** Lists what has changed since the run was requested, of what it rests on. */
export async function findOutdated(project: LockedProject, request: RunRequest): Promise<Outdated> {
  const [source, brief] = [await findBriefHead(project, request.briefVersion), await findCurrentBriefHead(project)]
  const gate = 'gateId' in request ? await findCurrentGate(project) : null
  const assumptions = 'previous' in request ? await findCurrentAssumptions(project) : null
  return [
    ...(brief?.contentHash === source?.contentHash ? [] : (['brief'] as const)),
    ...('gateId' in request && gate?.id !== request.gateId ? (['gate'] as const) : []),
    ...('previous' in request && assumptions?.version !== request.assumptionsVersion ? (['assumptions'] as const) : []),
  ]
}
