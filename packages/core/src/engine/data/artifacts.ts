import { type Selectable, sql } from 'kysely'
import type { ContentHash, UserId } from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { LockedProject, OwnedProject } from './projects.ts'
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

/** Adds the next version of an artifact, and returns its number. */
export async function appendArtifact(project: LockedProject, artifact: NewArtifact): Promise<number> {
  const { id, type, content, contentHash, createdBy } = artifact
  const { version } = await project.trx
    .insertInto('artifacts')
    .values({
      id,
      project_id: project.id,
      type,
      version: sql<number>`(
        select coalesce(max(version), 0) + 1 from artifacts where project_id = ${project.id} and type = ${type}
      )`,
      content: JSON.stringify(content),
      content_hash: contentHash,
      created_by: createdBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Selects the versions of one type of artifact, the newest first. */
export function artifactsOf(project: OwnedProject, type: ArtifactType) {
  return project.db
    .selectFrom('artifacts')
    .where('project_id', '=', project.id)
    .where('type', '=', type)
    .orderBy('version', 'desc')
}

/** Selects a page of the heads of the versions of the brief, the newest first. The cursor is a version. */
export function pageOfBriefHeads(project: OwnedProject, { cursor, limit }: Page<number>) {
  const heads = project.db
    .selectFrom('version_heads')
    .where('project_id', '=', project.id)
    .where('type', '=', 'idea_brief')
    .orderBy('version', 'desc')
    .limit(limit)
  return cursor === null ? heads : heads.where('version', '<', cursor)
}
