import { v7 as uuidV7 } from 'uuid'
import { type Project, ProjectId } from '../../domain/schemas/index.ts'
import { appendBrief, findCurrentBrief } from '../data/briefs.ts'
import { insertProject } from '../data/project-changes.ts'
import { lockProject, type ProjectInDecision } from '../data/projects.ts'
import type { Deciding } from '../data/take-decision.ts'
import { lockUser } from '../data/users.ts'

/** A project to copy. The decision is about the copy, which does not exist yet. */
interface LockedSource {
  deciding: Deciding
  source: ProjectInDecision
  projectId: null
  isArchived: boolean
}

/**
 * Locks a project and its user, so that the copy is either erased with them, or refused.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, UNAUTHENTICATED when the user was erased
 */
export async function lockToDuplicate(deciding: Deciding, id: ProjectId): Promise<LockedSource> {
  await lockUser(deciding)
  const source = await lockProject(deciding, id)
  return { deciding, source, projectId: null, isArchived: source.isArchived }
}

/** Begins a project with the name, the description and the current brief of another one. */
export async function copyProject(deciding: Deciding, source: ProjectInDecision): Promise<Project> {
  const { name, description } = source.project
  const id = ProjectId.parse(uuidV7())
  const copy = await insertProject(deciding, { id, name, ...(description !== null && { description }) })
  const current = await findCurrentBrief(source)
  if (current) await appendBrief(await lockProject(deciding, id), current.brief, current.contentHash)
  return copy
}
