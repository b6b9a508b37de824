import { setTimeout as sleep } from 'node:timers/promises'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { defaultProjectAssumptions } from '../../domain/estimate/index.ts'
import type { History } from '../../domain/ledger/index.ts'
import type {
  Brief,
  ExecutionOption,
  OptionDraft,
  OptionId,
  ProjectAssumptions,
  Run,
  RunEvent,
  RunUsage,
} from '../../domain/schemas/index.ts'
import {
  type AnswerObserver,
  newOptionId,
  type PartialDraft,
  type Pins,
  previewNewOptions,
  readPartialDraft,
} from '../../planning/drafts/index.ts'
import type { TokenUsage } from '../../planning/runner/index.ts'
import { untilAborted } from '../../planning/runner/until-aborted.ts'
import { changeProjectAsWorker } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import type { RunJob } from './run-queue.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

/** Milliseconds between two publications of one run: watchers are woken at most twice a second. */
const publishIntervalMillis = 500

/** Options are shown early only while that is quick. */
const maxPreviewMillis = 30_000

/** What options are priced with while a Runner writes them. */
export interface Preview {
  brief: Brief
  /** Options of the previous plan set that the new one keeps. */
  pins: Pins | null
  /** Null: the defaults. */
  saved: ProjectAssumptions | null
  history: History
}

/** Events to publish, and the progress that they show. */
interface Publication {
  events: RunEvent[]
  itemCount: number
  /** By the option's key. */
  shown: Map<string, string>
}

/**
 * Publishes a Runner's progress while it writes: that it is asked again and, of a plan set, the number of work items, and
 * every option once it is complete.
 */
export class RunProgress implements AnswerObserver {
  readonly #parts: RunWorkerParts
  readonly #attempt: { job: RunJob; run: Run }
  readonly #preview: Preview | null
  readonly #stopping = new AbortController()
  readonly #optionIds = new Map<string, OptionId>()
  /** By the option's key: a hash of its draft and work items, as published. */
  readonly #shown = new Map<string, string>()
  #itemsShown = 0
  #latest: unknown
  #isRepair = false
  #isDue = false
  #publishing: Promise<void> | null = null
  #usage: RunUsage | null = null

  /** @param preview null when the run writes no plan set */
  constructor(parts: RunWorkerParts, attempt: { job: RunJob; run: Run }, preview: Preview | null) {
    this.#parts = parts
    this.#attempt = attempt
    this.#preview = preview
  }

  /** Returns the ids of these options by key; one that was published keeps its id. */
  idsOf(options: readonly OptionDraft[]): ReadonlyMap<string, OptionId> {
    return new Map(options.map((option) => [option.key, this.#idOf(option)]))
  }

  /** Tokens of all calls so far; null when the Runner has reported none. */
  get total(): RunUsage | null {
    return this.#usage
  }

  /** Unpublished events other than options; they are published with the end of the attempt. */
  get unshown(): RunEvent[] {
    return this.#isRepair ? [{ type: 'repair' }] : []
  }

  /** The same, once: from then on, only tokens of later calls count. */
  takeTotal(): RunUsage | null {
    const total = this.#usage
    this.#usage = null
    return total
  }

  usage({ inputTokens, outputTokens }: TokenUsage): void {
    const before = this.#usage ?? { inputTokens: 0, outputTokens: 0 }
    this.#usage = {
      inputTokens: before.inputTokens + inputTokens,
      outputTokens: before.outputTokens + outputTokens,
    }
  }

  partial(answer: unknown): void {
    this.#latest = answer
    this.#publishSoon()
  }

  /** The Runner starts over with another answer. */
  repair(): void {
    this.#isRepair = true
    this.#latest = undefined
    this.#publishSoon()
  }

  /** Stops publishing; resolves once no publication is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#publishing
  }

  #publishSoon(): void {
    this.#isDue = true
    if (!this.#stopping.signal.aborted) this.#publishing ??= this.#keepPublishing()
  }

  async #keepPublishing(): Promise<void> {
    // Yields first, so that the Runner can go on reading from the network.
    await this.#pause(0)
    while (this.#isDue && !this.#stopping.signal.aborted) {
      this.#isDue = false
      await this.#publish()
      await this.#pause(publishIntervalMillis)
    }
    this.#publishing = null
  }

  async #pause(millis: number): Promise<void> {
    await sleep(millis, undefined, { signal: this.#stopping.signal }).catch(() => {})
  }

  async #publish(): Promise<void> {
    const { log } = this.#parts
    const { id: runId } = this.#attempt.run
    try {
      const publication = await this.#gatherEvents()
      if (publication.events.length === 0 || this.#stopping.signal.aborted) return
      if (await this.#append(publication.events)) this.#remember(publication)
      else this.#stopping.abort()
    } catch (err) {
      log.warn({ err, runId }, 'cannot publish the progress of a run')
    }
  }

  /** Returns false when another worker has the job now, and null when the project was erased. */
  #append(events: RunEvent[]): Promise<boolean | null> {
    const { db, queue } = this.#parts
    const { run, job } = this.#attempt
    return changeProjectAsWorker(db, run.id, async (project) => {
      if (!(await queue.holds(project.trx, job))) return false
      await appendRunEvents(project, run.id, events)
      return true
    })
  }

  #remember({ itemCount, shown }: Publication): void {
    this.#isRepair = false
    this.#itemsShown = itemCount
    for (const [key, hash] of shown) this.#shown.set(key, hash)
  }

  async #gatherEvents(): Promise<Publication> {
    const events = this.unshown
    if (this.#preview === null) return { events, itemCount: 0, shown: new Map() }
    const draft = this.#besidePins(readPartialDraft(this.#latest))
    const { itemCount } = draft
    if (itemCount > (this.#isRepair ? 0 : this.#itemsShown)) events.push({ type: 'items', count: itemCount })
    const fresh = this.#freshOptions(draft)
    return { events: [...events, ...(await this.#price(draft, fresh))], itemCount, shown: fresh.hashes }
  }

  #besidePins(draft: PartialDraft): PartialDraft {
    const pins = this.#preview?.pins ?? null
    const { workItems, options } = draft
    return pins === null || workItems === null
      ? draft
      : { ...draft, ...previewNewOptions({ workItems, options }, pins) }
  }

  #freshOptions({ workItems, options }: PartialDraft): { options: OptionDraft[]; hashes: Map<string, string> } {
    const work = contentHash(workItems)
    const hashes = new Map(options.map((option) => [option.key, contentHash({ work, option })]))
    for (const [key, hash] of hashes) if (this.#shown.get(key) === hash) hashes.delete(key)
    return { options: options.filter(({ key }) => hashes.has(key)), hashes }
  }

  /** Nothing comes of it once publishing has stopped, which does not wait for the numbers. */
  async #price({ workItems }: PartialDraft, { options }: { options: OptionDraft[] }): Promise<RunEvent[]> {
    if (workItems === null || options.length === 0 || this.#preview === null) return []
    const { tasks, rate } = this.#parts
    const { brief, pins, saved, history } = this.#preview
    const projectAssumptions = saved ?? defaultProjectAssumptions(rate)
    const identified = options.map((option) => ({ option, id: this.#idOf(option) }))
    const toPreview = { workItems, options: identified, brief, projectAssumptions, history, pins }
    const pricing = tasks.previewOptions(toPreview, AbortSignal.timeout(maxPreviewMillis))
    const priced = await Promise.race([pricing, stopped(this.#stopping.signal)])
    return priced.map((option) => ({ type: 'option', option, provisional: true }))
  }

  #idOf({ key }: OptionDraft): OptionId {
    const id = this.#optionIds.get(key) ?? newOptionId()
    this.#optionIds.set(key, id)
    return id
  }
}

/** Resolves to no options once `signal` aborts. */
async function stopped(signal: AbortSignal): Promise<ExecutionOption[]> {
  await untilAborted(signal).catch(() => {})
  return []
}
