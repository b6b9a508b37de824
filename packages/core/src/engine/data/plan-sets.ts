import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import {
  type ContentHash,
  type PlanSet,
  PlanSetContent,
  PlanSetHead,
  PlanSetId,
  type UserId,
} from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf, pageOfHeads } from './artifacts.ts'
import type { Page } from './page.ts'
import type { LockedProject, OwnedProject } from './projects.ts'

export async function findCurrentPlanSet(project: OwnedProject): Promise<PlanSet | null> {
  const row = await artifactsOf(project, 'execution_plan').selectAll().limit(1).executeTakeFirst()
  return row ? toPlanSet(row) : null
}

export async function findPlanSet(project: OwnedProject, id: PlanSetId): Promise<PlanSet | null> {
  const row = await artifactsOf(project, 'execution_plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPlanSet(row) : null
}

export async function findPlanSetVersion(project: OwnedProject, version: number): Promise<PlanSet | null> {
  const row = await artifactsOf(project, 'execution_plan').selectAll().where('version', '=', version).executeTakeFirst()
  return row ? toPlanSet(row) : null
}

/** Returns a page of the heads of all versions, the newest first. The cursor is a version. */
export async function listPlanSets(project: OwnedProject, page: Page<number>): Promise<PlanSetHead[]> {
  const rows = await pageOfHeads(project, 'execution_plan', page).select(headColumns).execute()
  return rows.map(({ created_at, ...head }) => PlanSetHead.parse({ ...head, createdAt: created_at.toISOString() }))
}

const headColumns = [
  'id',
  'version',
  'created_at',
  'brief_version as briefVersion',
  sql`jsonb_path_query_array(options, '$[*].name')`.as('optionNames'),
  'feedback',
  'runner',
] as const

export async function appendPlanSet(
  project: LockedProject,
  content: PlanSetContent,
  contentHash: ContentHash,
  author: UserId,
): Promise<PlanSet> {
  const id = uuidV7()
  const artifact = { id, type: 'execution_plan', content, contentHash, createdBy: author } as const
  return toPlanSet(await appendArtifact(project, artifact))
}

function toPlanSet(row: ArtifactRow): PlanSet {
  return {
    id: PlanSetId.parse(row.id),
    projectId: row.project_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...PlanSetContent.parse(row.content),
  }
}
