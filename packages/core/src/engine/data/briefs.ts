import { v7 as uuidV7 } from 'uuid'
import { Brief, type BriefHead, type BriefVersion, type ContentHash } from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf, pageOfBriefHeads } from './artifacts.ts'
import type { Page } from './page.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

export async function findCurrentBrief(project: OwnedProject): Promise<BriefVersion | null> {
  const row = await artifactsOf(project, 'idea_brief').selectAll().limit(1).executeTakeFirst()
  return row ? toBriefVersion(row) : null
}

/** Returns null when there is no such version. */
export async function findBrief(project: OwnedProject, version: number): Promise<BriefVersion | null> {
  const row = await artifactsOf(project, 'idea_brief').selectAll().where('version', '=', version).executeTakeFirst()
  return row ? toBriefVersion(row) : null
}

/** Returns a page of the versions, the newest first. The cursor is a version. */
export async function listBriefs(project: OwnedProject, page: Page<number>): Promise<BriefHead[]> {
  const rows = await pageOfBriefHeads(project, page).select(headColumns).execute()
  return rows.map(toBriefHead)
}

export async function findCurrentBriefHead(project: OwnedProject): Promise<BriefHead | null> {
  const row = await artifactsOf(project, 'idea_brief').select(headColumns).limit(1).executeTakeFirst()
  return row ? toBriefHead(row) : null
}

/** Returns null when there is no such version. */
export async function findBriefHead(project: OwnedProject, version: number): Promise<BriefHead | null> {
  const head = artifactsOf(project, 'idea_brief').select(headColumns).where('version', '=', version)
  const row = await head.executeTakeFirst()
  return row ? toBriefHead(row) : null
}

const headColumns = ['version', 'content_hash', 'created_at'] as const

export async function appendBrief(
  project: ProjectInDecision,
  brief: Brief,
  contentHash: ContentHash,
): Promise<BriefVersion> {
  const createdBy = project.actor.userId
  const artifact = { id: uuidV7(), type: 'idea_brief', content: brief, contentHash, createdBy } as const
  const version = await appendArtifact(project, artifact)
  return toBriefVersion({ version, content_hash: contentHash, content: brief })
}

function toBriefVersion({
  version,
  content_hash,
  content,
}: Pick<ArtifactRow, 'version' | 'content_hash' | 'content'>): BriefVersion {
  return { version, contentHash: content_hash, brief: Brief.parse(content) }
}

function toBriefHead(row: Pick<ArtifactRow, 'version' | 'content_hash' | 'created_at'>): BriefHead {
  return { version: row.version, contentHash: row.content_hash, createdAt: row.created_at.toISOString() }
}
