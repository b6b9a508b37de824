import type { Kysely } from 'kysely'
import type { RunId } from '../../domain/schemas/index.ts'
import { type RunState, readRunStates } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'

/**
 * Reads the states of runs for all callers that wait for one, with one query at a time: a caller that asks while a query
 * is in progress gets the answer of the next one. Any number of waiting callers share one connection, briefly.
 */
export class RunStates {
  readonly #db: Kysely<Tables>
  #wanted = new Map<RunId, PromiseWithResolvers<RunState | null>>()
  #isReading = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Returns a state that is not older than this call; null when the run was erased. */
  read(id: RunId): Promise<RunState | null> {
    const wanted = this.#wanted.get(id) ?? Promise.withResolvers<RunState | null>()
    this.#wanted.set(id, wanted)
    if (!this.#isReading) void this.#readWanted()
    return wanted.promise
  }

  async #readWanted(): Promise<void> {
    this.#isReading = true
    while (this.#wanted.size > 0) {
      const wanted = this.#wanted
      this.#wanted = new Map()
      await this.#answer(wanted)
    }
    this.#isReading = false
  }

  async #answer(wanted: ReadonlyMap<RunId, PromiseWithResolvers<RunState | null>>): Promise<void> {
    try {
      const states = await readRunStates(this.#db, [...wanted.keys()])
      for (const [id, { resolve }] of wanted) resolve(states.get(id) ?? null)
    } catch (error) {
      for (const { reject } of wanted.values()) reject(error)
    }
  }
}
