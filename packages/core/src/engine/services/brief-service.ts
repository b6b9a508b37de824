import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { Brief, type BriefHead, BriefVersion, type ProjectId, type UserId } from '../../domain/schemas/index.ts'
import { appendBrief, findBrief, findCurrentBrief, listBriefs } from '../data/briefs.ts'
import { changeProject, type LockedProject, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { accept } from './accept.ts'
import { type KeyedRequest, once } from './once.ts'

export interface BriefToSave {
  projectId: ProjectId
  brief: Brief
  /** The version that the founder started from; 0 when there was none. Left out: save whatever came before. */
  baseVersion?: number
}

export class BriefService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Adds a version and returns it. A brief that says the same as the current version adds none: that one is returned.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, VERSION_CONFLICT when `baseVersion` is not the
   *   current one, IDEMPOTENCY_MISMATCH
   */
  async save(
    owner: UserId,
    { projectId, brief: given, baseVersion }: BriefToSave,
    keyed: KeyedRequest | null = null,
  ): Promise<BriefVersion> {
    const brief = accept(Brief, given, 'brief')
    const hash = contentHash(brief)
    let before = 0
    const about = ({ version }: BriefVersion) => (version === before ? null : { briefVersion: version })
    const decided = { action: 'briefs.save', owner, keyed, answer: BriefVersion, about } as const
    const save = once(decided, async (project: LockedProject) => {
      const current = await findCurrentBrief(project)
      const currentVersion = current?.version ?? 0
      before = currentVersion
      if (baseVersion !== undefined && baseVersion !== currentVersion)
        refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
      return current?.contentHash === hash ? current : appendBrief(project, brief, hash, owner)
    })
    return changeProject(this.#db, owner, projectId, save)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND */
  get(owner: UserId, projectId: ProjectId): Promise<BriefVersion> {
    return readProject(
      this.#db,
      owner,
      projectId,
      async (project) => (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND'),
    )
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND when there is no such version */
  version(owner: UserId, projectId: ProjectId, version: number): Promise<BriefVersion> {
    return readProject(
      this.#db,
      owner,
      projectId,
      async (project) => (await findBrief(project, version)) ?? refuse('BRIEF_NOT_FOUND'),
    )
  }

  /**
   * All versions, the newest first; none yet is an empty list.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  history(owner: UserId, projectId: ProjectId): Promise<BriefHead[]> {
    return readProject(this.#db, owner, projectId, listBriefs)
  }
}
