import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type AuditEntryId,
  type AuditPage,
  NewProject,
  Project,
  ProjectId,
  type ProjectOverview,
  type UserId,
} from '../../domain/schemas/index.ts'
import { readAuditOfProject } from '../data/audit-log.ts'
import {
  changeProject,
  insertProject,
  type LockedProject,
  listProjects,
  readProject,
  readProjects,
  setProjectStatus,
} from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { accept } from './accept.ts'
import { type KeyedRequest, once } from './once.ts'
import { readOverview } from './read-overview.ts'

export class ProjectService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** @throws {DomainError} INVALID_TEXT, INVALID_INPUT, IDEMPOTENCY_MISMATCH */
  async create(owner: UserId, project: NewProject, keyed: KeyedRequest | null = null): Promise<Project> {
    const accepted = { ...accept(NewProject, project, ''), id: ProjectId.parse(uuidV7()) }
    const decided = { action: 'projects.create', owner, keyed, answer: Project, about: () => ({}) } as const
    const insert = once(decided, ({ trx }) => insertProject(trx, owner, accepted))
    return this.#db.transaction().execute((trx) => insert({ trx, id: accepted.id }))
  }

  /** The owner's projects, the newest first. */
  list(owner: UserId): Promise<Project[]> {
    return listProjects(this.#db, owner)
  }

  /** Where each of the owner's projects stands, the newest first, as of one moment. */
  overview(owner: UserId): Promise<ProjectOverview[]> {
    return readProjects(this.#db, owner, readOverview)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(owner: UserId, projectId: ProjectId): Promise<Project> {
    return readProject(this.#db, owner, projectId, async ({ project }) => project)
  }

  /**
   * What was decided in a project, the latest first: all in all, or before the entry `cursor`. Nothing is before an
   * entry that is not in the log.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  audit(owner: UserId, projectId: ProjectId, cursor: AuditEntryId | null = null): Promise<AuditPage> {
    return readProject(this.#db, owner, projectId, (project) => readAuditOfProject(project, cursor))
  }

  /**
   * Takes a parked project up again. The gate still says park: a new one has to be decided before anything is planned.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_NOT_PARKED, IDEMPOTENCY_MISMATCH
   */
  unpark(owner: UserId, projectId: ProjectId, keyed: KeyedRequest | null = null): Promise<Project> {
    const decided = { action: 'projects.unpark', owner, keyed, answer: Project, about: () => ({}) } as const
    const unpark = once(decided, async (project: LockedProject) =>
      project.project.status === 'parked' ? setProjectStatus(project, 'active') : refuse('PROJECT_NOT_PARKED'),
    )
    return changeProject(this.#db, owner, projectId, unpark)
  }
}
