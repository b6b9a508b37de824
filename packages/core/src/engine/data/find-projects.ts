import type { Kysely, Selectable } from 'kysely'
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
import type { ProjectsTable, Tables } from './tables.ts'

/** Selects projects, each with all of its columns. */
export type ProjectQuery = ReturnType<typeof projectsOf>

export function ofGate(projects: ProjectQuery, id: GateId): ProjectQuery {
  return projects.where('id', '=', (gate) => gate.selectFrom('gates').select('project_id').where('gates.id', '=', id))
}

export function ofRun(projects: ProjectQuery, runId: RunId): ProjectQuery {
  return projects.where('id', '=', (run) => run.selectFrom('runs').select('project_id').where('runs.id', '=', runId))
}

export function ofInterview(projects: ProjectQuery, id: InterviewId): ProjectQuery {
  return projects.where('id', '=', (interview) =>
    interview.selectFrom('interviews').select('project_id').where('interviews.id', '=', id),
  )
}

export function ofPermit(projects: ProjectQuery, id: PermitId): ProjectQuery {
  return projects.where('id', '=', (permit) =>
    permit.selectFrom('permits').select('project_id').where('permits.id', '=', id),
  )
}

export function ofShare(projects: ProjectQuery, id: ShareId): ProjectQuery {
  return projects.where('id', '=', (share) =>
    share.selectFrom('shares').select('project_id').where('shares.id', '=', id),
  )
}

/** Selects the projects that an actor may use: those of the user, or the only one of a token. */
export function reachableBy(db: Kysely<Tables>, { userId, onlyProject }: Actor) {
  const projects = projectsOf(db, userId)
  return onlyProject === null ? projects : projects.where('projects.id', '=', onlyProject)
}

/** Selects the owner's projects. */
export function projectsOf(db: Kysely<Tables>, owner: UserId) {
  return existing(db).where('projects.owner_id', '=', owner)
}

/**
 * One of the owner's projects, without columns: for statements that read what belongs to it together with it. With `=`, a
 * plan that the server keeps for any owner could go through all projects of this one instead of looking the id up.
 */
export function ownedProject(db: Kysely<Tables>, owner: UserId, id: ProjectId) {
  return db
    .selectFrom('projects')
    .where('projects.id', '=', id)
    .where('projects.owner_id', 'is not distinct from', owner)
    .where('projects.erased_at', 'is', null)
}

/** Selects the project of a run for a worker, which acts for no user. */
export function ofRunForWorker(db: Kysely<Tables>, id: RunId) {
  return ofRun(existing(db), id)
}

/** Returns null when the project does not exist or was erased. */
export async function findOwner(db: Kysely<Tables>, id: ProjectId): Promise<UserId | null> {
  const row = await existing(db).clearSelect().select('owner_id').where('id', '=', id).executeTakeFirst()
  return row?.owner_id ?? null
}

/** The row of an erased project stays, but is not a project any more. */
function existing(db: Kysely<Tables>) {
  return db.selectFrom('projects').selectAll().where('erased_at', 'is', null)
}

/** A row of a project, as `Project` shows it. */
type ProjectRow = Pick<
  Selectable<ProjectsTable>,
  'id' | 'name' | 'description' | 'status' | 'created_at' | 'archived_at'
>

export function toProject({ id, name, description, status, created_at, archived_at }: ProjectRow): Project {
  return { id, name, description, status, createdAt: created_at.toISOString(), ...archivedSince(archived_at) }
}

export function archivedSince(at: Date | null): Pick<Project, 'archivedAt'> {
  return at === null ? {} : { archivedAt: at.toISOString() }
}
