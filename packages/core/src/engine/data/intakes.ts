import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { type BriefSource, IntakeRecord, type Passage } from '../../domain/schemas/index.ts'
import { appendArtifact, artifactsOf } from './artifacts.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** Keeps where a version of the brief comes from. */
export async function appendIntake(project: ProjectInDecision, content: IntakeRecord): Promise<void> {
  const createdBy = project.actor.userId
  await appendArtifact(project, {
    id: uuidV7(),
    type: 'intake',
    content,
    contentHash: contentHash(content),
    createdBy,
  })
}

/** Returns null for a version of the brief that was not read from a document. */
export async function findPassages(project: OwnedProject, briefVersion: number): Promise<Passage[] | null> {
  return (await findIntake(project, briefVersion))?.passages ?? null
}

/** Returns null for a version of the brief that no Runner wrote. */
export async function findSources(project: OwnedProject, briefVersion: number): Promise<BriefSource[] | null> {
  return (await findIntake(project, briefVersion))?.sources ?? null
}

async function findIntake(project: OwnedProject, briefVersion: number): Promise<IntakeRecord | null> {
  const row = await artifactsOf(project, 'intake')
    .select('content')
    .where(sql<number>`(content->>'briefVersion')::integer`, '=', briefVersion)
    .executeTakeFirst()
  return row === undefined ? null : IntakeRecord.parse(row.content)
}
