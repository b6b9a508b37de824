import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import {
  ContentHash,
  type PlanSet,
  PlanSetContent,
  PlanSetHead,
  PlanSetId,
  type ProjectId,
  type UserId,
} from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf, currentArtifactsOf } from './artifacts.ts'
import type { LockedProject, OwnedProject, OwnedProjects } from './projects.ts'

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

/** Returns the heads of all versions, the newest first, without reading whole plan sets. */
export async function listPlanSets(project: OwnedProject): Promise<PlanSetHead[]> {
  const rows = await artifactsOf(project, 'execution_plan').select(headColumns).execute()
  return rows.map(toPlanSetHead)
}

/** The head of a plan set, and the hash of the brief that it was made from. */
export interface PlanSetOnBrief {
  head: PlanSetHead
  briefHash: ContentHash
}

/** Returns the head of the current plan set of each project that has one. */
export async function findCurrentPlanSetHeads(projects: OwnedProjects): Promise<Map<ProjectId, PlanSetOnBrief>> {
  const rows = await currentArtifactsOf(projects, 'execution_plan')
    .select(['project_id', briefHash.as('briefHash'), ...headColumns])
    .execute()
  return new Map(
    rows.map(({ project_id, briefHash: hash, ...head }) => [
      project_id,
      { head: toPlanSetHead(head), briefHash: ContentHash.parse(hash) },
    ]),
  )
}

const briefHash = sql`(select brief.content_hash from artifacts as brief
  where brief.project_id = artifacts.project_id and brief.type = 'idea_brief'
    and brief.version = (artifacts.content ->> 'briefVersion')::int)`

const headColumns = [
  'id',
  'version',
  'created_at',
  sql`content -> 'briefVersion'`.as('briefVersion'),
  sql`jsonb_path_query_array(content, '$.options[*].name')`.as('optionNames'),
  sql`content -> 'feedback' ->> 'text'`.as('feedback'),
  sql`content -> 'runner'`.as('runner'),
] as const

function toPlanSetHead({ created_at, ...head }: { created_at: Date }): PlanSetHead {
  return PlanSetHead.parse({ ...head, createdAt: created_at.toISOString() })
}

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

export function toPlanSet(row: ArtifactRow): PlanSet {
  return {
    id: PlanSetId.parse(row.id),
    projectId: row.project_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...PlanSetContent.parse(row.content),
  }
}
