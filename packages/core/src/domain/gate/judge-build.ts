import type { Refusal } from '../errors/index.ts'
import type { BasisPart, Gate, Project } from '../schemas/index.ts'
import { judgeDirection } from './judge-direction.ts'

/** Whether a project may be built: on which selection, or why not. */
export type BuildVerdict<S> = { permitted: true; standing: S } | { permitted: false; refusal: Refusal }

/** A project may be built while its direction is to proceed and its selection is not stale. All as of one moment. */
export function judgeBuild<S extends { stale: boolean; changed: BasisPart[] }>(
  project: Pick<Project, 'status'>,
  gate: Gate | null,
  standing: S | null,
): BuildVerdict<S> {
  const direction = judgeDirection(project, gate)
  if (!direction.proceeds) return { permitted: false, refusal: direction.refusal }
  if (standing === null) return { permitted: false, refusal: { reason: 'PLAN_NOT_SELECTED', details: null } }
  const { stale, changed } = standing
  return stale
    ? { permitted: false, refusal: { reason: 'SELECTION_STALE', details: { changed } } }
    : { permitted: true, standing }
}
