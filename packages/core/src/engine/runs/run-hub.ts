import type { Kysely } from 'kysely'
import type { ProjectId, RunId } from '../../domain/schemas/index.ts'
import { endedRunOf, readLatestNumbers, runsChannel } from '../data/run-events.ts'
import { type RunState, readRunStates } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import type { RunLog } from './run-log.ts'
import { RunStates } from './run-states.ts'
import { RunWatch } from './run-watch.ts'

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

/** A project whose events are watched. */
interface Topic {
  projectId: ProjectId
  watches: Set<RunWatch>
  /** The number of the latest event at the last poll; undefined before the first poll. */
  number?: number
}

/** A run that is waited for, with what each watch waits for. */
interface AwaitedRun {
  id: RunId
  watches: Map<RunWatch, IsOver>
}

/** @param state null when the run was erased */
type IsOver = (state: RunState | null) => boolean

const ignoreOutage = () => {}

/**
 * Wakes the watchers of a project when any process adds events to its runs, and those of a run when any process ends it.
 * One connection listens for all of them, and one query of each kind per interval finds what the notifications missed.
 */
export class RunHub {
  readonly #parts: RunHubParts
  /** For those who wait for a run. */
  readonly states: RunStates
  readonly #topics = new Map<string, Topic>()
  readonly #runs = new Map<string, AwaitedRun>()
  readonly #timer: NodeJS.Timeout
  #poll: Promise<void> | null = null
  #isClosed = false
  /** When the first of the current series of failed polls began, on the clock of `performance.now`. */
  #failingSince: number | null = null

  private constructor(parts: RunHubParts) {
    this.#parts = parts
    this.states = new RunStates(parts.db)
    this.#timer = setInterval(() => {
      this.#poll ??= this.#pollForNews().finally(() => {
        this.#poll = null
      })
    }, parts.pollMillis)
  }

  static async open(parts: RunHubParts): Promise<RunHub> {
    const hub = new RunHub(parts)
    await parts.listen(runsChannel, (payload) => hub.#notice(payload))
    return hub
  }

  /** Watches the events of a project. Watch before you read, so that no event is missed in between. */
  watch(projectId: ProjectId): RunWatch {
    const topic = this.#topics.get(projectId) ?? { projectId, watches: new Set() }
    const watch = this.#open(() => leave(this.#topics, projectId, watch), ignoreOutage)
    this.#topics.set(projectId, topic)
    topic.watches.add(watch)
    return watch
  }

  /**
   * Watches for the end of a run. Watch before you read, or the end may be noticed only by the next poll.
   *
   * @param isOver says of a state that a poll finds whether to wake the watch, and is asked again at every poll
   * @param onOutage called with the error of a database that is down for seconds; without it, the watch keeps waiting
   */
  watchRun(id: RunId, isOver: IsOver, onOutage: (error: unknown) => void = ignoreOutage): RunWatch {
    const run = this.#runs.get(id) ?? { id, watches: new Map() }
    const watch = this.#open(() => leave(this.#runs, id, watch), onOutage)
    this.#runs.set(id, run)
    run.watches.set(watch, isOver)
    return watch
  }

  isDatabaseBusy = (error: unknown): boolean => this.#parts.isDatabaseBusy(error)

  /** Ends all waiting. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    for (const watch of this.#all()) watch.end()
    await this.#poll
  }

  #open(stop: () => void, onOutage: (error: unknown) => void): RunWatch {
    const watch = new RunWatch(stop, onOutage)
    if (this.#isClosed) watch.end()
    return watch
  }

  #notice(payload: string): void {
    const runId = endedRunOf(payload)
    if (runId === null) this.#wake(payload)
    else for (const watch of this.#runs.get(runId)?.watches.keys() ?? []) watch.wake()
  }

  #wake(projectId: string): void {
    for (const watch of this.#topics.get(projectId)?.watches ?? []) watch.wake()
  }

  *#all(): Generator<RunWatch> {
    for (const { watches } of this.#topics.values()) yield* watches
    for (const { watches } of this.#runs.values()) yield* watches.keys()
  }

  async #pollForNews(): Promise<void> {
    if (this.#topics.size + this.#runs.size === 0) {
      this.#failingSince = null
      return
    }
    const began = performance.now()
    try {
      await this.#pollForEvents()
      await this.#pollForEnds()
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
    for (const { onOutage } of this.#all()) onOutage(error)
  }

  async #pollForEvents(): Promise<void> {
    const watched = [...this.#topics.values()].map(({ projectId }) => projectId)
    if (watched.length === 0) return
    const latest = new Map<string, number>()
    for (const { projectId, number } of await readLatestNumbers(this.#parts.db, watched)) latest.set(projectId, number)
    for (const projectId of watched) this.#compare(projectId, latest.get(projectId) ?? 0)
  }

  #compare(projectId: ProjectId, number: number): void {
    const topic = this.#topics.get(projectId)
    if (topic === undefined || topic.number === number) return
    topic.number = number
    this.#wake(projectId)
  }

  /** Asks only watches that began before the query: an older state would tell a new attempt that its run is not running. */
  async #pollForEnds(): Promise<void> {
    const awaited = [...this.#runs.values()].map(({ id, watches }) => ({ id, watches: [...watches] }))
    if (awaited.length === 0) return
    const ids = awaited.map(({ id }) => id)
    const states = await readRunStates(this.#parts.db, ids)
    for (const { id, watches } of awaited)
      for (const [watch, isOver] of watches) if (isOver(states.get(id) ?? null)) watch.wake()
  }
}

/** Removes a watch, and what it watched when it was the last one. */
function leave<Key>(
  watched: Map<Key, { watches: { delete(watch: RunWatch): boolean; readonly size: number } }>,
  key: Key,
  watch: RunWatch,
): void {
  const found = watched.get(key)
  found?.watches.delete(watch)
  if (found?.watches.size === 0) watched.delete(key)
}
