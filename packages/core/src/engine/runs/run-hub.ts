import type { Kysely } from 'kysely'
import type { ProjectId } from '../../domain/schemas/index.ts'
import { readLatestNumbers, runsChannel } from '../data/run-events.ts'
import type { Tables } from '../data/tables.ts'
import type { RunLog } from './run-log.ts'

/** Listens to a channel of the database. What it hears may get lost. */
export type ListenForRuns = (channel: string, heard: (payload: string) => void) => Promise<unknown>

export interface RunHubParts {
  db: Kysely<Tables>
  listen: ListenForRuns
  /** Milliseconds between two looks at the database: how late news can be when no notification comes. */
  pollMillis: number
  log: RunLog
}

/** For a database that stays away longer, nobody is kept waiting who can be told so. */
const awayMillis = 3_000

interface Topic {
  projectId: ProjectId
  watches: Set<RunWatch>
  /** Of the latest event that was seen by a look; undefined before the first look. */
  number?: number
}

/**
 * Wakes whoever waits for something to happen to the runs of a project, in whichever process it happens. One connection
 * listens for all of them, and one query at an interval finds what was not heard.
 */
export class RunHub {
  readonly #parts: RunHubParts
  readonly #topics = new Map<string, Topic>()
  readonly #timer: NodeJS.Timeout
  #look: Promise<void> | null = null
  #isClosed = false
  /** When the first look began that has found nothing but a failure ever since, on the clock of `performance.now`. */
  #blindSince: number | null = null

  private constructor(parts: RunHubParts) {
    this.#parts = parts
    this.#timer = setInterval(() => {
      this.#look ??= this.#lookForNews().finally(() => {
        this.#look = null
      })
    }, parts.pollMillis)
  }

  static async open(parts: RunHubParts): Promise<RunHub> {
    const hub = new RunHub(parts)
    await parts.listen(runsChannel, (projectId) => hub.#wake(projectId))
    return hub
  }

  /**
   * Begin to watch before you read: then nothing can happen unseen in between.
   *
   * @param away is told what the database fails with when it stays away for seconds; who leaves it out waits on
   */
  watch(projectId: ProjectId, away: (error: unknown) => void = () => {}): RunWatch {
    const topic = this.#topics.get(projectId) ?? { projectId, watches: new Set() }
    const watch = new RunWatch(
      () => this.#forget(projectId, watch),
      () => delete topic.number,
      away,
    )
    if (this.#isClosed) watch.end()
    this.#topics.set(projectId, topic)
    topic.watches.add(watch)
    return watch
  }

  /** Ends all waiting. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    for (const { watches } of this.#topics.values()) for (const watch of watches) watch.end()
    await this.#look
  }

  #wake(projectId: string): void {
    for (const watch of this.#topics.get(projectId)?.watches ?? []) watch.wake()
  }

  #forget(projectId: ProjectId, watch: RunWatch): void {
    const topic = this.#topics.get(projectId)
    topic?.watches.delete(watch)
    if (topic?.watches.size === 0) this.#topics.delete(projectId)
  }

  async #lookForNews(): Promise<void> {
    const watched = [...this.#topics.values()].map(({ projectId }) => projectId)
    if (watched.length === 0) this.#blindSince = null
    if (watched.length === 0) return
    const began = performance.now()
    try {
      const latest = new Map<string, number>()
      for (const { projectId, number } of await readLatestNumbers(this.#parts.db, watched))
        latest.set(projectId, number)
      for (const projectId of watched) this.#compare(projectId, latest.get(projectId) ?? 0)
      this.#blindSince = null
    } catch (err) {
      if (this.#blindSince === null) this.#parts.log.warn({ err }, 'cannot look for news of runs')
      this.#blindSince ??= began
      if (performance.now() - this.#blindSince > awayMillis) this.#tellAway(err)
    }
  }

  #tellAway(error: unknown): void {
    for (const { watches } of this.#topics.values()) for (const { away } of watches) away(error)
  }

  #compare(projectId: ProjectId, number: number): void {
    const topic = this.#topics.get(projectId)
    if (topic === undefined || topic.number === number) return
    topic.number = number
    this.#wake(projectId)
  }
}

/** Waits for news of one project. */
export class RunWatch implements Disposable {
  readonly #stop: () => void
  readonly #again: () => void
  readonly away: (error: unknown) => void
  #news = Promise.withResolvers<void>()
  #isOver = false

  constructor(stop: () => void, again: () => void, away: (error: unknown) => void) {
    this.#stop = stop
    this.#again = again
    this.away = away
  }

  /**
   * Resolves to true when something may have happened since the last time that it did; to false when there is no point
   * in waiting any more: `signal` has aborted, or the hub was closed.
   */
  async changed(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || this.#isOver) return false
    const aborted = Promise.withResolvers<void>()
    const abort = () => aborted.resolve()
    signal.addEventListener('abort', abort)
    await Promise.race([this.#news.promise, aborted.promise])
    signal.removeEventListener('abort', abort)
    this.#news = Promise.withResolvers()
    return !signal.aborted && !this.#isOver
  }

  /** Has itself woken again after a while, for a reader who could not read. */
  again(): void {
    this.#again()
  }

  wake(): void {
    this.#news.resolve()
  }

  end(): void {
    this.#isOver = true
    this.wake()
  }

  [Symbol.dispose](): void {
    this.#stop()
  }
}
