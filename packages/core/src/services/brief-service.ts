import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { Brief, BriefHead, BriefVersion, ProjectId, UserId } from '../schemas/index.ts'

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

  save(owner: UserId, toSave: BriefToSave): Promise<BriefVersion> {
    throw new Error(`${this.#db}${owner}${toSave}`)
  }

  get(owner: UserId, projectId: ProjectId): Promise<BriefVersion> {
    throw new Error(`${owner}${projectId}`)
  }

  history(owner: UserId, projectId: ProjectId): Promise<BriefHead[]> {
    throw new Error(`${owner}${projectId}`)
  }
}
