import type { Selectable } from 'kysely'
import type { ContentHash, UserId } from '../../domain/schemas/index.ts'
import type { LockedProject, OwnedProject, OwnedProjects } from './projects.ts'
import type { ArtifactsTable, ArtifactType } from './tables.ts'

export type ArtifactRow = Selectable<ArtifactsTable>

export interface NewArtifact {
  id: string
  type: ArtifactType
  /** JSON. */
  content: object
  contentHash: ContentHash
  createdBy: UserId
}

/** Adds the next version of an artifact. */
export async function appendArtifact(project: LockedProject, artifact: NewArtifact): Promise<ArtifactRow> {
  const { id, type, content, contentHash, createdBy } = artifact
  const latest = await project.trx
    .selectFrom('artifacts')
    .select('version')
    .where('project_id', '=', project.id)
    .where('type', '=', type)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return project.trx
    .insertInto('artifacts')
    .values({
      id,
      project_id: project.id,
      type,
      version: (latest?.version ?? 0) + 1,
      content: JSON.stringify(content),
      content_hash: contentHash,
      created_by: createdBy,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Selects the versions of one type of artifact, the newest first. */
export function artifactsOf(project: OwnedProject, type: ArtifactType) {
  return project.db
    .selectFrom('artifacts')
    .where('project_id', '=', project.id)
    .where('type', '=', type)
    .orderBy('version', 'desc')
}

/** Selects the current version of one type of artifact, for each project that has one. */
export function currentArtifactsOf(projects: OwnedProjects, type: ArtifactType) {
  return projects.db
    .selectFrom('artifacts')
    .distinctOn('project_id')
    .where('project_id', 'in', projects.ids)
    .where('type', '=', type)
    .orderBy('project_id')
    .orderBy('version', 'desc')
}
