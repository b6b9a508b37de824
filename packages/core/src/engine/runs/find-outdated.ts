import type { RunEvent, RunRequest } from '../../domain/schemas/index.ts'
import { readBasisToday } from '../data/basis-today.ts'
import type { LockedProject } from '../data/projects.ts'

type Outdated = Extract<RunEvent, { type: 'done' }>['outdated']

/** Lists what has changed since the run was requested, of what it rests on. */
export async function findOutdated(project: LockedProject, request: RunRequest): Promise<Outdated> {
  const today = await readBasisToday(project, request.briefVersion)
  const assumptionsVersion = today.assumptionsVersion ?? undefined
  return [
    ...(today.briefHash === today.earlierBriefHash ? [] : (['brief'] as const)),
    ...('gateId' in request && today.gateId !== request.gateId ? (['gate'] as const) : []),
    ...('previous' in request && assumptionsVersion !== request.assumptionsVersion ? (['assumptions'] as const) : []),
  ]
}
