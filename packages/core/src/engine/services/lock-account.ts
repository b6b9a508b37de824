import type { ProjectId } from '../../domain/schemas/index.ts'
import { lockProject } from '../data/projects.ts'
import type { Deciding } from '../data/take-decision.ts'
import { lockUser } from '../data/users.ts'

/** An account that something is made for. */
interface LockedAccount {
  deciding: Deciding
  projectId: null
  /** Whether what is made is limited to an archived project. */
  isArchived: boolean
}

/**
 * Locks the user who decides, and the project that what is made is limited to; undefined: all projects.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, UNAUTHENTICATED when the user was erased
 */
export async function lockAccount(deciding: Deciding, onlyProject: ProjectId | undefined): Promise<LockedAccount> {
  await lockUser(deciding)
  const project = onlyProject === undefined ? deciding : await lockProject(deciding, onlyProject)
  return { deciding, projectId: null, isArchived: project.isArchived }
}
