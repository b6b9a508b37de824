import type { NumberedRunEvent } from '@plangate/core/schemas'

/** Consecutive events, and the number of the one before the first. */
export interface EventSeries {
  after: number
  events: NumberedRunEvent[]
}

/** What a page has seen of a project's run events, without gaps. Keeps those of the latest run for other tabs. */
export class StreamLog {
  #kept: EventSeries | null = null

  /** The number of the latest event; null while it is not known where the series starts. */
  get last(): number | null {
    return this.#kept && (this.#kept.events.at(-1)?.number ?? this.#kept.after)
  }

  /** Starts after event `number`, and forgets what was kept. */
  startAfter(number: number): void {
    this.#kept = { after: number, events: [] }
  }

  /** Adds an event if it is the next one. */
  add(event: NumberedRunEvent): boolean {
    if (this.#kept === null || event.number - 1 !== this.last) return false
    if (this.#kept.events.at(-1)?.runId !== event.runId) this.startAfter(event.number - 1)
    this.#kept.events.push(event)
    return true
  }

  /** Returns the kept events after event `number`, or all of them when it is null or too long ago. */
  since(number: number | null): EventSeries | null {
    if (this.#kept === null) return null
    const after = Math.max(number ?? 0, this.#kept.after)
    return { after, events: this.#kept.events.filter((event) => event.number > after) }
  }
}
