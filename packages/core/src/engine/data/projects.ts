import type { Kysely, Selectable, Transaction } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import type { GateId, NewProject, Project, ProjectId, RunId, UserId } from '../../domain/schemas/index.ts'
import type { ProjectsTable, Tables } from './tables.ts'

/**
 * A project that belongs to whoever asked, on the connection on which that was found out. Every query about what is in
 * a project takes one of these, and only this module makes them: a query cannot forget to ask whose project it is.
 */
class Owned {
  readonly #project: Project
  readonly #db: Kysely<Tables>

  constructor(project: Project, db: Kysely<Tables>) {
    this.#project = project
    this.#db = db
  }

  get id(): ProjectId {
    return this.#project.id
  }

  get project(): Project {
    return this.#project
  }

  get db(): Kysely<Tables> {
    return this.#db
  }
}

/**
 * A project whose row this transaction has locked. Every change to what is in a project takes one of these, so all
 * changes to one project happen one after the other, and the next version is the highest plus one.
 */
class Locked extends Owned {
  readonly #trx: Transaction<Tables>

  constructor(project: Project, trx: Transaction<Tables>) {
    super(project, trx)
    this.#trx = trx
  }

  get trx(): Transaction<Tables> {
    return this.#trx
  }
}

/** All projects of whoever asked, on the connection that found them; for queries that ask about all of them at once. */
class AllOwned {
  readonly #owner: UserId
  readonly #projects: readonly Project[]
  readonly #db: Kysely<Tables>

  constructor(owner: UserId, projects: readonly Project[], db: Kysely<Tables>) {
    this.#owner = owner
    this.#projects = projects
    this.#db = db
  }

  /** The newest first. */
  get projects(): readonly Project[] {
    return this.#projects
  }

  get db(): Kysely<Tables> {
    return this.#db
  }

  /** Their ids, as a query inside of other queries. */
  get ids() {
    return projectsOf(this.#db, this.#owner).clearSelect().select('projects.id')
  }
}

export type OwnedProject = Owned
export type LockedProject = Locked
export type OwnedProjects = AllOwned

type NotFound = 'PROJECT_NOT_FOUND' | 'GATE_NOT_FOUND' | 'RUN_NOT_FOUND'

/**
 * Reads a project, and what `work` reads of it, as of one moment. PGlite has one connection, which has the same effect.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, also when it is somebody else's
 */
export function readProject<T>(
  db: Kysely<Tables>,
  owner: UserId,
  id: ProjectId,
  work: (project: OwnedProject) => Promise<T>,
): Promise<T> {
  return readFound(db, 'PROJECT_NOT_FOUND', work, (trx) => projectsOf(trx, owner).where('id', '=', id))
}

/**
 * Changes what is in a project, in one transaction that nobody else's change to the project overlaps. `work` must not
 * wait for anything but its queries.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, also when it is somebody else's
 */
export function changeProject<T>(
  db: Kysely<Tables>,
  owner: UserId,
  id: ProjectId,
  work: (project: LockedProject) => Promise<T>,
): Promise<T> {
  return changeFound(db, 'PROJECT_NOT_FOUND', work, (trx) => projectsOf(trx, owner).where('id', '=', id))
}

/**
 * As `changeProject`, for the project that a gate belongs to.
 *
 * @throws {DomainError} GATE_NOT_FOUND, also when it is somebody else's
 */
export function changeProjectOfGate<T>(
  db: Kysely<Tables>,
  owner: UserId,
  gateId: GateId,
  work: (project: LockedProject) => Promise<T>,
): Promise<T> {
  return changeFound(db, 'GATE_NOT_FOUND', work, (trx) =>
    projectsOf(trx, owner).where('id', '=', (gate) =>
      gate.selectFrom('gates').select('project_id').where('gates.id', '=', gateId),
    ),
  )
}

/**
 * As `changeProject`, for the project that a run belongs to. Null as the owner stands for the worker, which nobody asks
 * by an id of their own choosing.
 *
 * @throws {DomainError} RUN_NOT_FOUND, also when it is somebody else's
 */
export function changeProjectOfRun<T>(
  db: Kysely<Tables>,
  owner: UserId | null,
  runId: RunId,
  work: (project: LockedProject) => Promise<T>,
): Promise<T> {
  return changeFound(db, 'RUN_NOT_FOUND', work, (trx) => projectOfRun(trx, owner, runId))
}

/** Reads all projects of an owner, and what `work` reads of them, as of one moment. */
export function readProjects<T>(
  db: Kysely<Tables>,
  owner: UserId,
  work: (projects: OwnedProjects) => Promise<T>,
): Promise<T> {
  return snapshotOf(db).execute(async (trx) => work(new AllOwned(owner, await listProjects(trx, owner), trx)))
}

/** @throws {DomainError} RUN_NOT_FOUND, also when it is somebody else's */
export function readProjectOfRun<T>(
  db: Kysely<Tables>,
  owner: UserId,
  runId: RunId,
  work: (project: OwnedProject) => Promise<T>,
): Promise<T> {
  return readFound(db, 'RUN_NOT_FOUND', work, (trx) => projectOfRun(trx, owner, runId))
}

function readFound<T>(
  db: Kysely<Tables>,
  otherwise: NotFound,
  work: (project: OwnedProject) => Promise<T>,
  find: (trx: Transaction<Tables>) => ReturnType<typeof projectsOf>,
): Promise<T> {
  return snapshotOf(db).execute(async (trx) => {
    const row = await find(trx).executeTakeFirst()
    if (row === undefined) throw new DomainError(otherwise)
    return work(new Owned(toProject(row), trx))
  })
}

function snapshotOf(db: Kysely<Tables>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
}

function changeFound<T>(
  db: Kysely<Tables>,
  otherwise: NotFound,
  work: (project: LockedProject) => Promise<T>,
  find: (trx: Transaction<Tables>) => ReturnType<typeof projectsOf>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const row = await find(trx).forNoKeyUpdate().executeTakeFirst()
    if (row === undefined) throw new DomainError(otherwise)
    return work(new Locked(toProject(row), trx))
  })
}

function projectOfRun(db: Kysely<Tables>, owner: UserId | null, runId: RunId) {
  const projects = owner === null ? db.selectFrom('projects').selectAll() : projectsOf(db, owner)
  return projects.where('id', '=', (run) => run.selectFrom('runs').select('project_id').where('runs.id', '=', runId))
}

function projectsOf(db: Kysely<Tables>, owner: UserId) {
  return db.selectFrom('projects').selectAll().where('owner_id', '=', owner)
}

/** The owner's projects, the newest first. */
export async function listProjects(db: Kysely<Tables>, owner: UserId): Promise<Project[]> {
  const rows = await projectsOf(db, owner).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(toProject)
}

export async function insertProject(
  db: Kysely<Tables>,
  owner: UserId,
  { id, name, description }: NewProject & { id: ProjectId },
): Promise<Project> {
  const values = { id, owner_id: owner, name, description: description ?? null }
  return toProject(await db.insertInto('projects').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function setProjectStatus(project: LockedProject, status: Project['status']): Promise<Project> {
  const update = project.trx.updateTable('projects').set({ status }).where('id', '=', project.id)
  return toProject(await update.returningAll().executeTakeFirstOrThrow())
}

function toProject(row: Selectable<ProjectsTable>): Project {
  const { id, name, description, status, created_at } = row
  return { id, name, description, status, createdAt: created_at.toISOString() }
}
