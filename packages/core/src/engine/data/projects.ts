import type { Kysely, Selectable, Transaction } from 'kysely'
import { DomainError, type Refusal } from '../../domain/errors/index.ts'
import type {
  GateId,
  InterviewId,
  PermitId,
  Project,
  ProjectId,
  RunId,
  ShareId,
  UserId,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import {
  ofGate,
  ofInterview,
  ofPermit,
  ofRun,
  ofRunForWorker,
  ofShare,
  ownedProject,
  type ProjectQuery,
  projectsOf,
  reachableBy,
  toProject,
} from './find-projects.ts'
import type { ProjectsTable, Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

/**
 * A project of the user who asks, with the connection that found it. Every query about the contents of a project takes
 * one of these, and only this module makes them: a query cannot forget to check who owns the project.
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
 * A project whose row this transaction has locked. Every change to the contents of a project takes one of these, so
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

/** A project that a decision has locked. Every change that a user decides on takes one: see `takeDecision`. */
class LockedInDecision extends Locked {
  readonly #actor: Actor

  constructor(project: Project, { trx, actor }: Deciding) {
    super(project, trx)
    this.#actor = actor
  }

  get actor(): Actor {
    return this.#actor
  }

  get projectId(): ProjectId {
    return this.id
  }

  get isArchived(): boolean {
    return this.project.archivedAt !== undefined
  }
}

export type OwnedProject = Owned
export type LockedProject = Locked
export type ProjectInDecision = LockedInDecision

/** The link does not exist or no longer works. */
export const noShare = { reason: 'SHARE_NOT_FOUND', details: null } as const satisfies Refusal

type NotFound =
  | 'PROJECT_NOT_FOUND'
  | 'GATE_NOT_FOUND'
  | 'RUN_NOT_FOUND'
  | 'INTERVIEW_NOT_FOUND'
  | 'PERMIT_NOT_FOUND'
  | typeof noShare

/**
 * Reads a project, and what `work` reads of it, as of one moment.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, also when it belongs to another user
 */
export function readProject<T>(
  db: Kysely<Tables>,
  actor: Actor,
  id: ProjectId,
  work: (project: OwnedProject) => Promise<T>,
): Promise<T> {
  return readFound(db, 'PROJECT_NOT_FOUND', work, (trx) => reachableBy(trx, actor).where('id', '=', id))
}

/**
 * Locks a project until the decision is committed: no other change to the project overlaps it.
 *
 * @throws {DomainError} PROJECT_NOT_FOUND, also when it belongs to another user
 */
export function lockProject(deciding: Deciding, id: ProjectId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, 'PROJECT_NOT_FOUND', (projects) => projects.where('id', '=', id))
}

/**
 * Locks the project of a gate, as `lockProject` does.
 *
 * @throws {DomainError} GATE_NOT_FOUND, also when it belongs to another user
 */
export function lockProjectOfGate(deciding: Deciding, gateId: GateId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, 'GATE_NOT_FOUND', (projects) => ofGate(projects, gateId))
}

/**
 * Locks the project of a run, as `lockProject` does.
 *
 * @throws {DomainError} RUN_NOT_FOUND, also when it belongs to another user
 */
export function lockProjectOfRun(deciding: Deciding, runId: RunId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, 'RUN_NOT_FOUND', (projects) => ofRun(projects, runId))
}

/**
 * Locks the project of an interview, as `lockProject` does.
 *
 * @throws {DomainError} INTERVIEW_NOT_FOUND, also when it belongs to another user
 */
export function lockProjectOfInterview(deciding: Deciding, id: InterviewId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, 'INTERVIEW_NOT_FOUND', (projects) => ofInterview(projects, id))
}

/**
 * Locks the project of a permit, as `lockProject` does.
 *
 * @throws {DomainError} PERMIT_NOT_FOUND, also when it belongs to another user
 */
export function lockProjectOfPermit(deciding: Deciding, id: PermitId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, 'PERMIT_NOT_FOUND', (projects) => ofPermit(projects, id))
}

/**
 * Locks the project of a link, as `lockProject` does.
 *
 * @throws {DomainError} SHARE_NOT_FOUND, also when it belongs to another user
 */
export function lockProjectOfShare(deciding: Deciding, id: ShareId): Promise<ProjectInDecision> {
  return lockForDecision(deciding, noShare, (projects) => ofShare(projects, id))
}

/** Locks all projects of the user who decides, as `lockProject` does. */
export async function lockAllProjects(deciding: Deciding): Promise<ProjectInDecision[]> {
  const { trx, actor } = deciding
  const rows = await projectsOf(trx, actor.userId).orderBy('id').forNoKeyUpdate().execute()
  return rows.map((row) => new LockedInDecision(toProject(row), deciding))
}

/**
 * Runs `work` in a transaction while no change to a project of the owner overlaps it. For statements that check by
 * themselves whether the project exists.
 */
export function whileLocked<T>(
  db: Kysely<Tables>,
  owner: UserId,
  id: ProjectId,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await ownedProject(trx, owner, id).select('projects.id').forNoKeyUpdate().execute()
    return work(trx)
  })
}

async function lockForDecision(
  deciding: Deciding,
  otherwise: NotFound,
  find: (projects: ProjectQuery) => ProjectQuery,
): Promise<ProjectInDecision> {
  const { trx, actor } = deciding
  const row = await findLocked(find(reachableBy(trx, actor)), otherwise)
  return new LockedInDecision(toProject(row), deciding)
}

/**
 * Changes the project of a run for a worker, which acts for no user and gets the run from the queue. Decisions of users
 * go through `takeDecision` instead. Returns null, without calling `work`, when the project was erased.
 */
export function changeProjectAsWorker<T>(
  db: Kysely<Tables>,
  runId: RunId,
  work: (project: LockedProject) => Promise<T>,
): Promise<T | null> {
  return db.transaction().execute(async (trx) => {
    const row = await ofRunForWorker(trx, runId).forNoKeyUpdate().executeTakeFirst()
    return row === undefined ? null : work(new Locked(toProject(row), trx))
  })
}

/**
 * Reads the project of a run, as `readProject` does.
 *
 * @throws {DomainError} RUN_NOT_FOUND, also when it belongs to another user
 */
export function readProjectOfRun<T>(
  db: Kysely<Tables>,
  actor: Actor,
  runId: RunId,
  work: (project: OwnedProject) => Promise<T>,
): Promise<T> {
  return readFound(db, 'RUN_NOT_FOUND', work, (trx) => ofRun(reachableBy(trx, actor), runId))
}

/**
 * Reads the project of an interview, as `readProject` does.
 *
 * @throws {DomainError} INTERVIEW_NOT_FOUND, also when it belongs to another user
 */
export function readProjectOfInterview<T>(
  db: Kysely<Tables>,
  actor: Actor,
  id: InterviewId,
  work: (project: OwnedProject) => Promise<T>,
): Promise<T> {
  return readFound(db, 'INTERVIEW_NOT_FOUND', work, (trx) => ofInterview(reachableBy(trx, actor), id))
}

function readFound<T>(
  db: Kysely<Tables>,
  otherwise: NotFound,
  work: (project: OwnedProject) => Promise<T>,
  find: (trx: Transaction<Tables>) => ProjectQuery,
): Promise<T> {
  return snapshotOf(db).execute(async (trx) => {
    const row = await find(trx).executeTakeFirst()
    if (row === undefined) throw new DomainError(otherwise)
    return work(new Owned(toProject(row), trx))
  })
}

/** A transaction that sees one moment. On PGlite, the single connection has the same effect. */
function snapshotOf(db: Kysely<Tables>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
}

async function findLocked(projects: ProjectQuery, otherwise: NotFound): Promise<Selectable<ProjectsTable>> {
  const row = await projects.forNoKeyUpdate().executeTakeFirst()
  if (row === undefined) throw new DomainError(otherwise)
  return row
}
