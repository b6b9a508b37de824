import type { Kysely } from 'kysely'
import type { RunId } from '../../domain/schemas/index.ts'
import { type RunState, readRunStates } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'

/**
 * Reads the states of runs for everybody who waits for one, with one query at a time: who asks while it is under way is
 * served by the next one. So any number of waiting callers need one connection between them, and only for a moment.
 */
export class RunStates {
  readonly #db: Kysely<Tables>
  #wanted = new Map<RunId, PromiseWithResolvers<RunState>>()
  #isReading = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Returns a state that is not older than this call. */
  read(id: RunId): Promise<RunState> {
    const wanted = this.#wanted.get(id) ?? Promise.withResolvers<RunState>()
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

  async #answer(wanted: ReadonlyMap<RunId, PromiseWithResolvers<RunState>>): Promise<void> {
    try {
      const states = await readRunStates(this.#db, [...wanted.keys()])
      for (const [id, { resolve, reject }] of wanted) {
        const state = states.get(id)
        if (state === undefined) reject(new Error('a run that is waited for does not exist'))
        else resolve(state)
      }
    } catch (error) {
      for (const { reject } of wanted.values()) reject(error)
    }
  }
}
