import type { Kysely } from 'kysely'
import type { ProjectId } from '../../domain/schemas/index.ts'
import { readLatestNumbers, runsChannel } from '../data/run-events.ts'
import type { Tables } from '../data/tables.ts'
import type { RunLog } from './run-log.ts'
import { RunStates } from './run-states.ts'

/** Listens to a channel of the database. Notifications may be lost. */
export type ListenForRuns = (channel: string, notify: (payload: string) => void) => Promise<unknown>

export interface RunHubParts {
  db: Kysely<Tables>
  listen: ListenForRuns
  /** Milliseconds between two polls: the maximum delay of events when a notification is lost. */
  pollMillis: number
  log: RunLog
  /** Returns true when all connections to the database are in use. */
  isDatabaseBusy(error: unknown): boolean
}

/** When the database is down for longer, watchers get the error. */
const maxOutageMillis = 3_000

interface Topic {
  projectId: ProjectId
  watches: Set<RunWatch>
  /** The number of the latest event at the last poll; undefined before the first poll. */
  number?: number
}

/**
 * Wakes the watchers of a project when any process adds events to its runs. One connection listens for all projects, and
 * one query per interval finds what the notifications missed.
 */
export class RunHub {
  readonly #parts: RunHubParts
  /** For those who wait for a run. */
  readonly states: RunStates
  readonly #topics = new Map<string, Topic>()
  readonly #timer: NodeJS.Timeout
  #poll: Promise<void> | null = null
  #isClosed = false
  /** When the first of the current series of failed polls began, on the clock of `performance.now`. */
  #failingSince: number | null = null

  private constructor(parts: RunHubParts) {
    this.#parts = parts
    this.states = new RunStates(parts.db)
    this.#timer = setInterval(() => {
      this.#poll ??= this.#pollForEvents().finally(() => {
        this.#poll = null
      })
    }, parts.pollMillis)
  }

  static async open(parts: RunHubParts): Promise<RunHub> {
    const hub = new RunHub(parts)
    await parts.listen(runsChannel, (projectId) => hub.#wake(projectId))
    return hub
  }

  /**
   * Watch before you read, so that no event is missed in between.
   *
   * @param onOutage called with the error of a database that is down for seconds; without it, the watch keeps waiting
   */
  watch(projectId: ProjectId, onOutage: (error: unknown) => void = () => {}): RunWatch {
    const topic = this.#topics.get(projectId) ?? { projectId, watches: new Set() }
    const watch = new RunWatch(
      () => this.#forget(projectId, watch),
      () => delete topic.number,
      onOutage,
    )
    if (this.#isClosed) watch.end()
    this.#topics.set(projectId, topic)
    topic.watches.add(watch)
    return watch
  }

  isDatabaseBusy = (error: unknown): boolean => this.#parts.isDatabaseBusy(error)

  /** Ends all waiting. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    for (const { watches } of this.#topics.values()) for (const watch of watches) watch.end()
    await this.#poll
  }

  #wake(projectId: string): void {
    for (const watch of this.#topics.get(projectId)?.watches ?? []) watch.wake()
  }

  #forget(projectId: ProjectId, watch: RunWatch): void {
    const topic = this.#topics.get(projectId)
    topic?.watches.delete(watch)
    if (topic?.watches.size === 0) this.#topics.delete(projectId)
  }

  async #pollForEvents(): Promise<void> {
    const watched = [...this.#topics.values()].map(({ projectId }) => projectId)
    if (watched.length === 0) this.#failingSince = null
    if (watched.length === 0) return
    const began = performance.now()
    try {
      const latest = new Map<string, number>()
      for (const { projectId, number } of await readLatestNumbers(this.#parts.db, watched))
        latest.set(projectId, number)
      for (const projectId of watched) this.#compare(projectId, latest.get(projectId) ?? 0)
      this.#failingSince = null
    } catch (err) {
      // The database is well: the next poll finds what this one missed.
      if (this.isDatabaseBusy(err)) return
      if (this.#failingSince === null) this.#parts.log.warn({ err }, 'cannot poll for run events')
      this.#failingSince ??= began
      if (performance.now() - this.#failingSince > maxOutageMillis) this.#reportOutage(err)
    }
  }

  #reportOutage(error: unknown): void {
    for (const { watches } of this.#topics.values()) for (const { onOutage } of watches) onOutage(error)
  }

  #compare(projectId: ProjectId, number: number): void {
    const topic = this.#topics.get(projectId)
    if (topic === undefined || topic.number === number) return
    topic.number = number
    this.#wake(projectId)
  }
}

/** Waits for events of one project. */
export class RunWatch implements Disposable {
  readonly #stop: () => void
  readonly #wakeAgain: () => void
  readonly onOutage: (error: unknown) => void
  #woken = Promise.withResolvers<void>()
  #isOver = false

  constructor(stop: () => void, wakeAgain: () => void, onOutage: (error: unknown) => void) {
    this.#stop = stop
    this.#wakeAgain = wakeAgain
    this.onOutage = onOutage
  }

  /**
   * Resolves to true when there may be new events since it last did, and to false when `signal` has aborted or the hub
   * was closed.
   */
  async changed(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || this.#isOver) return false
    const aborted = Promise.withResolvers<void>()
    const abort = () => aborted.resolve()
    signal.addEventListener('abort', abort)
    await Promise.race([this.#woken.promise, aborted.promise])
    signal.removeEventListener('abort', abort)
    this.#woken = Promise.withResolvers()
    return !signal.aborted && !this.#isOver
  }

  /** Makes the next poll wake this watch again, for a reader that failed. */
  wakeAgain(): void {
    this.#wakeAgain()
  }

  wake(): void {
    this.#woken.resolve()
  }

  end(): void {
    this.#isOver = true
    this.wake()
  }

  [Symbol.dispose](): void {
    this.#stop()
  }
}
