import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { NewProject, Project, ProjectId, UserId } from '../schemas/index.ts'

export class ProjectService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  create(owner: UserId, project: NewProject): Promise<Project> {
    throw new Error(`${this.#db}${owner}${project}`)
  }

  list(owner: UserId): Promise<Project[]> {
    throw new Error(`${owner}`)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(owner: UserId, projectId: ProjectId): Promise<Project> {
    throw new Error(`${owner}${projectId}`)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_NOT_PARKED */
  unpark(owner: UserId, projectId: ProjectId): Promise<Project> {
    throw new Error(`${owner}${projectId}`)
  }
}
