import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import type { Brief, BriefSource, Run, WrittenBrief } from '../../domain/schemas/index.ts'
import { appendBrief, findCurrentBrief } from '../data/briefs.ts'
import { appendIntake, findPassages } from '../data/intakes.ts'
import type { ProjectInDecision } from '../data/projects.ts'

/**
 * Saves the brief that a run wrote as the next version, with its sources and the passages of the version before. The same
 * words add no version.
 *
 * @param accepted what the founder made of it; as the run wrote it when left out
 * @returns the number of the version that has these words
 * @throws {DomainError} VERSION_CONFLICT when the run started from another version than the current one
 */
export async function saveWrittenBrief(project: ProjectInDecision, run: Run, accepted?: Brief): Promise<number> {
  const written = writtenBy(run)
  const brief = accepted ?? written.brief
  const current = await findCurrentBrief(project)
  const currentVersion = current?.version ?? 0
  if (run.request.briefVersion !== currentVersion) refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
  const hash = contentHash(brief)
  if (current?.contentHash === hash) return current.version
  const { version } = await appendBrief(project, brief, hash)
  const passages = current && (await findPassages(project, current.version))
  const sources = written.sources.filter((source) => isIn(brief, source))
  await appendIntake(project, { briefVersion: version, ...(passages && { passages }), sources })
  return version
}

function writtenBy({ result }: Run): WrittenBrief {
  if (result?.kind !== 'brief') throw new Error('the run that wrote a brief holds none')
  return result.written
}

/** Whether the words of a source still stand in its part: the founder may have changed them. */
function isIn(brief: Brief, { part, words }: BriefSource): boolean {
  return textsIn(brief[part]).some((text) => text.includes(words))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
