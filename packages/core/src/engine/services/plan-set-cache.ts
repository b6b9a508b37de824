import { markValid, PlanSet } from '../../domain/schemas/index.ts'
import { BoundedCache } from '../data/bounded-cache.ts'
import { freezeAndMeasure } from '../data/freeze-and-measure.ts'

/** What the cache holds, and how often it had what was asked for. */
export interface CacheUse {
  entries: number
  bytes: number
  hits: number
  misses: number
}

/** A plan set that nobody can change, with its JSON text. */
export interface CachedPlanSet {
  planSet: PlanSet
  json: string
}

/**
 * Plan sets by their ids. They never change, so an entry is never out of date; but the cache knows no owners, so callers
 * have to get the id from the database for the user who asks.
 */
export class PlanSetCache {
  readonly #entries: BoundedCache<CachedPlanSet>
  #hits = 0
  #misses = 0

  /** @param maxBytes an upper limit for what the entries take in memory */
  constructor(maxBytes: number) {
    this.#entries = new BoundedCache(maxBytes)
  }

  get use(): CacheUse {
    return { ...this.#entries.use, hits: this.#hits, misses: this.#misses }
  }

  find(id: string): CachedPlanSet | null {
    const entry = this.#entries.find(id)
    if (entry === null) this.#misses += 1
    else this.#hits += 1
    return entry
  }

  /** Freezes a plan set that was parsed, and keeps it if there is room for it. */
  add(planSet: PlanSet): CachedPlanSet {
    const json = JSON.stringify(planSet)
    const entry = { planSet: markValid(PlanSet, planSet, json), json }
    this.#entries.add(planSet.id, entry, freezeAndMeasure(planSet, json))
    return entry
  }
}
