import { v7 as uuidV7 } from 'uuid'
import {
  type AssumptionsVersion,
  type ContentHash,
  type Currency,
  currencyOfNewProjects,
  impliedCurrency,
  ProjectAssumptions,
} from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf } from './artifacts.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** Returns null while none were saved. */
export async function findCurrentAssumptions(project: OwnedProject): Promise<AssumptionsVersion | null> {
  const row = await artifactsOf(project, 'assumptions').select(columns).limit(1).executeTakeFirst()
  return row ? toVersion(row) : null
}

/** What the project counts in, as requests to a Runner name it: nothing for US dollars. */
export async function findCurrency(project: OwnedProject): Promise<{ currency?: Currency }> {
  const currency = (await findCurrentAssumptions(project))?.assumptions.currency ?? currencyOfNewProjects
  return currency === impliedCurrency ? {} : { currency }
}

/** Returns null when there is no such version. */
export async function findAssumptions(project: OwnedProject, version: number): Promise<AssumptionsVersion | null> {
  const found = artifactsOf(project, 'assumptions').select(columns).where('version', '=', version)
  const row = await found.executeTakeFirst()
  return row ? toVersion(row) : null
}

const columns = ['version', 'content'] as const

export async function appendAssumptions(
  project: ProjectInDecision,
  assumptions: ProjectAssumptions,
  contentHash: ContentHash,
): Promise<AssumptionsVersion> {
  const createdBy = project.actor.userId
  const artifact = { id: uuidV7(), type: 'assumptions', content: assumptions, contentHash, createdBy } as const
  return toVersion({ version: await appendArtifact(project, artifact), content: assumptions })
}

function toVersion({ version, content }: Pick<ArtifactRow, 'version' | 'content'>): AssumptionsVersion {
  return { version, assumptions: ProjectAssumptions.parse(content) }
}
