import { type Brief, emptySections } from '../../domain/schemas/index.ts'
import { findBrief } from '../data/briefs.ts'
import type { LockedProject } from '../data/projects.ts'

/**
 * Returns the brief that a run starts from; an empty one for version 0.
 *
 * @throws {Error} when the version does not exist
 */
export async function readBaseBrief(project: LockedProject, version: number): Promise<Brief> {
  if (version === 0) return { ...emptySections, confidence: {} }
  const found = await findBrief(project, version)
  if (found === null) throw new Error('the brief of a run does not exist')
  return found.brief
}
