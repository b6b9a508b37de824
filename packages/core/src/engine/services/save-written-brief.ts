import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import type { Run, WrittenBrief } from '../../domain/schemas/index.ts'
import { appendBrief, findCurrentBrief } from '../data/briefs.ts'
import { appendIntake, findPassages } from '../data/intakes.ts'
import type { ProjectInDecision } from '../data/projects.ts'

/**
 * Saves the brief that a run wrote as the next version, with its sources and the passages of the version before. The same
 * words add no version.
 *
 * @returns the number of the version that has these words
 * @throws {DomainError} VERSION_CONFLICT when the run started from another version than the current one
 */
export async function saveWrittenBrief(project: ProjectInDecision, run: Run): Promise<number> {
  const { brief, sources } = writtenBy(run)
  const current = await findCurrentBrief(project)
  const currentVersion = current?.version ?? 0
  if (run.request.briefVersion !== currentVersion) refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
  const hash = contentHash(brief)
  if (current?.contentHash === hash) return current.version
  const { version } = await appendBrief(project, brief, hash)
  const passages = current && (await findPassages(project, current.version))
  await appendIntake(project, { briefVersion: version, ...(passages && { passages }), sources })
  return version
}

function writtenBy({ result }: Run): WrittenBrief {
  if (result?.kind !== 'brief') throw new Error('the run that wrote a brief holds none')
  return result.written
}
