import { sql, type UpdateObject } from 'kysely'
import type { NewProject, Project, ProjectId, RunId } from '../../domain/schemas/index.ts'
import { toProject } from './find-projects.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

export async function insertProject(
  { trx, actor }: Deciding,
  { id, name, description }: NewProject & { id: ProjectId },
): Promise<Project> {
  const values = { id, owner_id: actor.userId, name, description: description ?? null }
  return toProject(await trx.insertInto('projects').values(values).returningAll().executeTakeFirstOrThrow())
}

export function setProjectStatus(project: ProjectInDecision, status: Project['status']): Promise<Project> {
  return update(project, { status })
}

export function setProjectName(project: ProjectInDecision, name: string): Promise<Project> {
  return update(project, { name })
}

/** Archives a project, which ends its permits, or brings it back. */
export function setArchived(project: ProjectInDecision, isArchived: boolean): Promise<Project> {
  return update(project, { archived_at: isArchived ? sql<Date>`clock_timestamp()` : null })
}

async function update({ trx, id }: ProjectInDecision, change: UpdateObject<Tables, 'projects'>): Promise<Project> {
  const changed = trx.updateTable('projects').set(change).where('id', '=', id)
  return toProject(await changed.returningAll().executeTakeFirstOrThrow())
}

/** Returns a run of any kind that has not ended; null when nothing is written for the project. */
export async function findAnyActiveRun({ db, id }: OwnedProject): Promise<RunId | null> {
  const active = db.selectFrom('runs').select('id').where('project_id', '=', id).where('ended_at', 'is', null)
  return (await active.limit(1).executeTakeFirst())?.id ?? null
}
