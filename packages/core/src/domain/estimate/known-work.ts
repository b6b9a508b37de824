import type { Draws, OptionScope, WorkedHours } from './estimating-rule.ts'
import { workedHours } from './simulate.ts'

/** At 10,000 draws each takes 160 kB. Three options with teams of up to ten are 30. */
const maxKnown = 32

/**
 * Remembers the hours that teams work on the items of a plan set, which takes most of a simulation. A founder who tries
 * out teams and scopes changes one option at a time, and often goes back. Forgets what was not asked for the longest.
 */
export class KnownWork {
  readonly #draws: Draws
  readonly #known = new Map<string, WorkedHours>()

  constructor(draws: Draws) {
    this.#draws = draws
  }

  /** @throws {RangeError} when the option names a work item that was not drawn */
  hoursOf(option: OptionScope): WorkedHours {
    const key = [option.engineers, ...option.workItemIds.toSorted()].join(' ')
    const hours = this.#known.get(key) ?? workedHours(this.#draws, option)
    this.#known.delete(key)
    this.#known.set(key, hours)
    const [oldest] = this.#known.keys()
    if (this.#known.size > maxKnown && oldest !== undefined) this.#known.delete(oldest)
    return hours
  }
}
