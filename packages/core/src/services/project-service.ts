import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { changeProject, insertProject, listProjects, readProject, setProjectStatus } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { refuse } from '../errors/refuse.ts'
import { NewProject, type Project, ProjectId, type UserId } from '../schemas/index.ts'
import { accept } from './accept.ts'

export class ProjectService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** @throws {DomainError} INVALID_TEXT, INVALID_INPUT */
  async create(owner: UserId, project: NewProject): Promise<Project> {
    const accepted = accept(NewProject, project, '')
    return insertProject(this.#db, owner, { ...accepted, id: ProjectId.parse(uuidV7()) })
  }

  /** The owner's projects, the newest first. */
  list(owner: UserId): Promise<Project[]> {
    return listProjects(this.#db, owner)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(owner: UserId, projectId: ProjectId): Promise<Project> {
    return readProject(this.#db, owner, projectId, async ({ project }) => project)
  }

  /**
   * Takes a parked project up again. The gate still says park: a new one has to be decided before anything is planned.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_NOT_PARKED
   */
  unpark(owner: UserId, projectId: ProjectId): Promise<Project> {
    return changeProject(this.#db, owner, projectId, async (project) =>
      project.project.status === 'parked' ? setProjectStatus(project, 'active') : refuse('PROJECT_NOT_PARKED'),
    )
  }
}
