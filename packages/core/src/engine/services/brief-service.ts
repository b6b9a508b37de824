import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type BriefHead,
  type BriefSource,
  BriefToSave,
  BriefVersion,
  normalizeTexts,
  type Passage,
  type ProjectId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import {
  appendBrief,
  findBrief,
  findBriefHead,
  findCurrentBrief,
  findCurrentBriefHead,
  listBriefs,
} from '../data/briefs.ts'
import { appendIntake, findPassages, findSources } from '../data/intakes.ts'
import { lockProject, type OwnedProject, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'

export class BriefService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Adds a version and returns it. A brief with the same words as the current version adds none: the current one is
   * returned, with its own bytes and hash, and no passages are kept. Versions of before texts were normalized may have
   * other bytes.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, VERSION_CONFLICT when `baseVersion` is not the
   *   current version, IDEMPOTENCY_MISMATCH
   */
  async save(actor: Actor, input: BriefToSave): Promise<BriefVersion> {
    const { projectId, brief, baseVersion, passages } = parseInput(BriefToSave, input)
    const hash = contentHash(brief)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'briefs.save', lock, keep: BriefVersion }, async (project) => {
      const current = await findCurrentBrief(project)
      const currentVersion = current?.version ?? 0
      if (baseVersion !== undefined && baseVersion !== currentVersion)
        refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
      if (current && contentHash(normalizeTexts(current.brief)) === hash) return { answer: current, audit: null }
      const saved = await appendBrief(project, brief, hash)
      if (passages) await appendIntake(project, { briefVersion: saved.version, passages })
      return { answer: saved, audit: { projectId, subject: { briefVersion: saved.version } } }
    })
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND */
  get(actor: Actor, projectId: ProjectId): Promise<BriefVersion> {
    return readProject(
      this.#db,
      actor,
      projectId,
      async (project) => (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND'),
    )
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND when there is no such version */
  version(actor: Actor, projectId: ProjectId, version: number): Promise<BriefVersion> {
    return readProject(
      this.#db,
      actor,
      projectId,
      async (project) => (await findBrief(project, version)) ?? refuse('BRIEF_NOT_FOUND'),
    )
  }

  /**
   * Returns the passages of the document that a version was read from; null when it was not read from one.
   *
   * @param version the current one when left out
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND when there is no such version
   */
  passages(actor: Actor, projectId: ProjectId, version?: number): Promise<Passage[] | null> {
    return readProject(this.#db, actor, projectId, async (project) => {
      return findPassages(project, await requireVersion(project, version))
    })
  }

  /**
   * Returns where each sentence of a version comes from; null when no Runner wrote it.
   *
   * @param version the current one when left out
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND when there is no such version
   */
  sources(actor: Actor, projectId: ProjectId, version?: number): Promise<BriefSource[] | null> {
    return readProject(this.#db, actor, projectId, async (project) => {
      return findSources(project, await requireVersion(project, version))
    })
  }

  /**
   * Returns a page of the versions, the newest first; an empty one when there is none yet. The cursor is a version.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async history(actor: Actor, projectId: ProjectId, page: PageOptions<number> = {}): Promise<BriefHead[]> {
    const wanted = toPage(page)
    return readProject(this.#db, actor, projectId, (project) => listBriefs(project, wanted))
  }
}

/** Returns the number of the version, or of the current one. */
async function requireVersion(project: OwnedProject, version: number | undefined): Promise<number> {
  const head = version === undefined ? findCurrentBriefHead(project) : findBriefHead(project, version)
  return ((await head) ?? refuse('BRIEF_NOT_FOUND')).version
}
