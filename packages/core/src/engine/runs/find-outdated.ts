import type { RunRequest } from '../../domain/schemas/index.ts'
import { findBriefHead, findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import type { LockedProject } from '../data/projects.ts'

/** Lists what has changed since the run was requested, of what it rests on. */
export async function findOutdated(project: LockedProject, request: RunRequest): Promise<('brief' | 'gate')[]> {
  const [source, brief] = [await findBriefHead(project, request.briefVersion), await findCurrentBriefHead(project)]
  const gate = 'gateId' in request ? await findCurrentGate(project) : null
  return [
    ...(brief?.contentHash === source?.contentHash ? [] : (['brief'] as const)),
    ...('gateId' in request && gate?.id !== request.gateId ? (['gate'] as const) : []),
  ]
}
