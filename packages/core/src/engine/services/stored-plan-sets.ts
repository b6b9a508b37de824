import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import type { PlanSet, ProjectId, UserId } from '../../domain/schemas/index.ts'
import { readPlanSet } from '../data/plan-sets.ts'
import type { Tables } from '../data/tables.ts'
import { type CachedPlanSet, type CacheUse, PlanSetCache } from './plan-set-cache.ts'

/** About 700 plan sets of usual length. */
const defaultBytes = 64 * 1024 ** 2

/** Reads plan sets whose ids the database has just given to their owner, and keeps them in memory. */
export class StoredPlanSets {
  readonly #db: Kysely<Tables>
  readonly #cache: PlanSetCache

  constructor(db: Kysely<Tables>, maxBytes = defaultBytes) {
    this.#db = db
    this.#cache = new PlanSetCache(maxBytes)
  }

  get use(): CacheUse {
    return this.#cache.use
  }

  /**
   * @param id of a plan set of this project, which belongs to this owner: it is not checked again for one that is cached.
   *   Null when there is none
   * @throws {DomainError} PLAN_NOT_FOUND; PROJECT_NOT_FOUND when the project was erased in between
   */
  async read(owner: UserId, projectId: ProjectId, id: string | null): Promise<CachedPlanSet> {
    if (id === null) return refuse('PLAN_NOT_FOUND')
    const cached = this.#cache.find(id)
    if (cached !== null) return cached
    return this.keep((await readPlanSet(this.#db, owner, projectId, id)) ?? refuse('PROJECT_NOT_FOUND'))
  }

  /** Keeps a plan set as it is stored. */
  keep(planSet: PlanSet): CachedPlanSet {
    return this.#cache.add(planSet)
  }
}
