import { v7 as uuidV7 } from 'uuid'
import {
  Brief,
  type BriefHead,
  type BriefVersion,
  type ContentHash,
  type ProjectId,
} from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf, currentArtifactsOf } from './artifacts.ts'
import type { OwnedProject, OwnedProjects, ProjectInDecision } from './projects.ts'

export async function findCurrentBrief(project: OwnedProject): Promise<BriefVersion | null> {
  const row = await artifactsOf(project, 'idea_brief').selectAll().limit(1).executeTakeFirst()
  return row ? toBriefVersion(row) : null
}

/** Returns null when there is no such version. */
export async function findBrief(project: OwnedProject, version: number): Promise<BriefVersion | null> {
  const row = await artifactsOf(project, 'idea_brief').selectAll().where('version', '=', version).executeTakeFirst()
  return row ? toBriefVersion(row) : null
}

/** Returns all versions, the newest first. */
export async function listBriefs(project: OwnedProject): Promise<BriefHead[]> {
  const rows = await headsOf(project).execute()
  return rows.map(toBriefHead)
}

export async function findCurrentBriefHead(project: OwnedProject): Promise<BriefHead | null> {
  const row = await headsOf(project).limit(1).executeTakeFirst()
  return row ? toBriefHead(row) : null
}

/** Returns null when there is no such version. */
export async function findBriefHead(project: OwnedProject, version: number): Promise<BriefHead | null> {
  const row = await headsOf(project).where('version', '=', version).executeTakeFirst()
  return row ? toBriefHead(row) : null
}

/** Returns the head of the current brief of each project that has one. */
export async function findCurrentBriefHeads(projects: OwnedProjects): Promise<Map<ProjectId, BriefHead>> {
  const rows = await currentArtifactsOf(projects, 'idea_brief')
    .select(['project_id', ...headColumns])
    .execute()
  return new Map(rows.map((row) => [row.project_id, toBriefHead(row)] as const))
}

const headColumns = ['version', 'content_hash', 'created_at'] as const

function headsOf(project: OwnedProject) {
  return artifactsOf(project, 'idea_brief').select(headColumns)
}

export async function appendBrief(
  project: ProjectInDecision,
  brief: Brief,
  contentHash: ContentHash,
): Promise<BriefVersion> {
  const createdBy = project.actor.userId
  const artifact = { id: uuidV7(), type: 'idea_brief', content: brief, contentHash, createdBy } as const
  return toBriefVersion(await appendArtifact(project, artifact))
}

function toBriefVersion({ version, content_hash, content }: ArtifactRow): BriefVersion {
  return { version, contentHash: content_hash, brief: Brief.parse(content) }
}

function toBriefHead(row: Pick<ArtifactRow, 'version' | 'content_hash' | 'created_at'>): BriefHead {
  return { version: row.version, contentHash: row.content_hash, createdAt: row.created_at.toISOString() }
}
