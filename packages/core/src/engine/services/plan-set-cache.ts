import { markValid, PlanSet } from '../../domain/schemas/index.ts'
import { freezeAndMeasure } from './freeze-and-measure.ts'

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

interface Entry extends CachedPlanSet {
  bytes: number
}

/**
 * Plan sets by their ids. They never change, so an entry is never out of date; but the cache knows no owners, so callers
 * have to get the id from the database for the user who asks. The entries that were not used for the longest time go first.
 */
export class PlanSetCache {
  readonly #maxBytes: number
  readonly #entries = new Map<string, Entry>()
  #bytes = 0
  #hits = 0
  #misses = 0

  /** @param maxBytes an upper limit for what the entries take in memory */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get use(): CacheUse {
    return { entries: this.#entries.size, bytes: this.#bytes, hits: this.#hits, misses: this.#misses }
  }

  find(id: string): CachedPlanSet | null {
    const entry = this.#entries.get(id)
    if (entry === undefined) {
      this.#misses += 1
      return null
    }
    this.#hits += 1
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    return entry
  }

  /** Freezes a plan set that was parsed, and keeps it if there is room for it. */
  add(planSet: PlanSet): CachedPlanSet {
    const json = JSON.stringify(planSet)
    const entry = { planSet: markValid(PlanSet, planSet, json), json, bytes: freezeAndMeasure(planSet, json) }
    this.#remove(planSet.id)
    if (entry.bytes > this.#maxBytes) return entry
    this.#entries.set(planSet.id, entry)
    this.#bytes += entry.bytes
    this.#makeRoom()
    return entry
  }

  #makeRoom(): void {
    for (const id of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#remove(id)
    }
  }

  #remove(id: string): void {
    this.#bytes -= this.#entries.get(id)?.bytes ?? 0
    this.#entries.delete(id)
  }
}
