import type { Kysely } from 'kysely'
import type { Refusal } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { type Account, normalizeText, type ProjectId, ProjectToDelete } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { eraseAccount, eraseProject, type JobsToErase } from '../data/erase.ts'
import { findOwner } from '../data/find-projects.ts'
import { lockProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { findUserId, lockUser } from '../data/users.ts'
import { inProcessActor } from './in-process-actor.ts'
import { parseInput } from './parse-input.ts'

export interface ErasureServiceDependencies {
  db: Kysely<Tables>
  /** The queue of the runs, with those that other processes work on. */
  queue: JobsToErase
}

const otherName: Refusal = {
  reason: 'INVALID_INPUT',
  details: { issues: [{ path: 'name', message: 'is not the name of this project' }] },
}

/** Erases what somebody wrote, and what was written for them. It cannot be undone. The audit log keeps the ids. */
export class ErasureService {
  readonly #dependencies: ErasureServiceDependencies

  constructor(dependencies: ErasureServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Erases a project of the user who has typed its name. Its active run ends.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, also for another name, PROJECT_NOT_FOUND
   */
  async deleteProject(actor: Actor, input: ProjectToDelete): Promise<null> {
    const { projectId, name } = parseInput(ProjectToDelete, input)
    await this.#erase(actor, 'projects.delete', projectId, name)
    return null
  }

  /**
   * Erases a project of the user. Its active run ends.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, also when it was erased before
   */
  eraseProject(actor: Actor, projectId: ProjectId): Promise<void> {
    return this.#erase(actor, 'projects.erase', projectId, null)
  }

  /** @param name what the project has to be called; null for any name */
  #erase(
    actor: Actor,
    action: 'projects.delete' | 'projects.erase',
    projectId: ProjectId,
    name: string | null,
  ): Promise<void> {
    const { db, queue } = this.#dependencies
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(db, actor, { action, lock, keep: 'nothing', takesArchived: true }, async (project) => {
      if (name !== null && normalizeText(project.project.name) !== name) refuse(otherName)
      await eraseProject(project, queue)
      return { answer: undefined, audit: { projectId, subject: {} } }
    })
  }

  /** Erases a project of any user, for the operator. Returns false when there is no such project. */
  async eraseProjectOfAnyone(projectId: ProjectId): Promise<boolean> {
    const owner = await findOwner(this.#dependencies.db, projectId)
    if (owner === null) return false
    await this.eraseProject(inProcessActor(owner), projectId)
    return true
  }

  /**
   * Erases an account with all its projects and API tokens, for the operator. The person becomes another user at the next
   * sign-in.
   *
   * @returns the number of projects that were erased; null when nobody with this account has ever signed in
   */
  async eraseAccount(account: Account): Promise<number | null> {
    const { db, queue } = this.#dependencies
    const userId = await findUserId(db, account)
    if (userId === null) return null
    const terms = { action: 'accounts.erase', lock: lockUser, keep: 'nothing' } as const
    return takeDecision(db, inProcessActor(userId), terms, async (deciding) => {
      const projects = await eraseAccount(deciding, queue)
      const ids = [null, ...projects.map(({ id }) => id)]
      return { answer: projects.length, audit: ids.map((projectId) => ({ projectId, subject: {} })) }
    })
  }
}
