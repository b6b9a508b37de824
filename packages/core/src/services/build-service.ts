import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { Permit, ProjectId, UserId } from '../schemas/index.ts'

export class BuildService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  authorize(owner: UserId, projectId: ProjectId): Promise<Permit> {
    throw new Error(`${this.#db}${owner}${projectId}`)
  }
}
