import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BriefVersion, NumberedRunEvent, type PlanSetId, type ProjectId } from '@plangate/core/schemas'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'
import type { AppRouter } from '../src/router.ts'
import { readSampleBrief } from '../test/founder.ts'
import { readStream } from '../test/read-stream.ts'
import { type Client, clientOf } from './client.ts'

/** A request that was sent once, in milliseconds of `performance.now`. */
export interface Try {
  began: number
  ended: number
  isRefused: boolean
}

/** Before a request that was refused is sent again, or a stream that ended is opened again. */
const againMillis = 100

const betweenReadsMillis = 200

/**
 * One client, with a project that it watches. What is refused because the database does not answer is sent again with
 * the same key until it is acknowledged.
 */
export class Shop {
  readonly #url: string
  readonly #tries: Try[]
  readonly #projectIds: ProjectId[] = []
  readonly #planSetIds: PlanSetId[] = []
  #brief: BriefVersion | null = null
  #acknowledged = 0
  readonly #leaving = new AbortController()
  readonly #seen: NumberedRunEvent[] = []
  #watching: Promise<void> = Promise.resolve()

  private constructor(url: string, tries: Try[]) {
    this.#url = url
    this.#tries = tries
  }

  /** With a project and its first plan set. */
  static async open(url: string, tries: Try[]): Promise<Shop> {
    const shop = new Shop(url, tries)
    const projectId = await shop.#createProject()
    shop.#watching = shop.#watch(projectId)
    // A failure is looked at when the shop is closed.
    shop.#watching.catch(() => {})
    await shop.#saveBrief('First thoughts.')
    const gate = await shop.#acknowledge((client) => client.gates.open.mutate({ projectId }))
    await shop.#acknowledge((client) => client.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed' }))
    const { id } = await shop.#acknowledge((client) => client.plans.generate.mutate({ projectId }))
    shop.#planSetIds.push(id)
    return shop
  }

  /** Asks for one change after the other, and meanwhile for what there is. */
  async work(stopping: AbortSignal): Promise<void> {
    await Promise.all([this.#change(stopping), this.#read(stopping)])
  }

  async #read(stopping: AbortSignal): Promise<void> {
    const { projectId } = this
    while (!stopping.aborted) {
      await this.#acknowledge((client) => client.plans.get.query({ projectId }))
      await sleep(betweenReadsMillis)
    }
  }

  async #change(stopping: AbortSignal): Promise<void> {
    const { projectId } = this
    for (let round = 1; !stopping.aborted; round++) {
      await this.#createProject()
      await this.#saveBrief(`Thoughts of round ${round}.`)
      const ask = { projectId, feedback: `Round ${round}.` }
      const { id } = await this.#acknowledge((client) => client.plans.regenerate.mutate(ask))
      this.#planSetIds.push(id)
    }
  }

  /** Compares what there is with what was acknowledged, and ends the watch once it has told of every plan set. */
  async close(allProjectIds: ReadonlySet<ProjectId>) {
    const { projectId } = this
    const client = clientOf(this.#url)
    const planSets = await client.plans.history.query({ projectId })
    const runs = await client.runs.list.query({ projectId })
    await Promise.race([this.#watching, this.#toldOf(planSets.length)])
    this.#leaving.abort()
    await this.#watching
    const kept = new Set(planSets.map(({ id }) => id))
    const brief = await client.briefs.get.query({ projectId })
    const lost = [
      ...this.#projectIds.filter((id) => !allProjectIds.has(id)),
      ...this.#planSetIds.filter((id) => !kept.has(id)),
      ...(brief.contentHash === this.#brief?.contentHash ? [] : [brief.contentHash]),
    ]
    return {
      acknowledged: this.#acknowledged,
      lost: lost.length,
      runs: runs.length,
      runsNotSucceeded: runs.filter(({ status }) => status !== 'succeeded').length,
      hasGaps: this.#seen.some(({ number }, index) => number !== index + 1),
    }
  }

  async #toldOf(planSets: number): Promise<void> {
    while (this.#seen.filter(({ event }) => event.type === 'done').length < planSets) await sleep(againMillis)
  }

  /** The one that is worked on. */
  private get projectId(): ProjectId {
    const [projectId] = this.#projectIds
    if (projectId === undefined) throw new Error('no project')
    return projectId
  }

  async #createProject(): Promise<ProjectId> {
    const { id } = await this.#acknowledge((client) => client.projects.create.mutate({ name: 'Corner shop' }))
    this.#projectIds.push(id)
    return id
  }

  async #saveBrief(valueProp: string): Promise<void> {
    const brief = { ...(await readSampleBrief()), valueProp }
    const { projectId } = this
    this.#brief = await this.#acknowledge((client) => client.briefs.save.mutate({ projectId, brief }))
  }

  async #acknowledge<T>(ask: (client: Client) => Promise<T>): Promise<T> {
    const client = clientOf(this.#url, randomUUID())
    for (;;) {
      const began = performance.now()
      const answer = await ask(client).catch(requireTypedRefusal)
      this.#tries.push({ began, ended: performance.now(), isRefused: answer === refused })
      if (answer !== refused) {
        this.#acknowledged += 1
        return answer
      }
      await sleep(againMillis)
    }
  }

  async #watch(projectId: ProjectId): Promise<void> {
    const { signal } = this.#leaving
    const url = `${this.#url}/trpc/plans.watch?input=${encodeURIComponent(JSON.stringify({ projectId }))}`
    while (!signal.aborted) {
      const headers = { 'last-event-id': String(this.#seen.at(-1)?.number ?? 0) }
      try {
        for await (const { event, data } of readStream(url, headers, signal)) {
          if (event === 'message') this.#seen.push(NumberedRunEvent.parse(JSON.parse(data)))
          if (event === 'serialized-error') requireUnavailable(StreamError.parse(JSON.parse(data)).data)
        }
        await sleep(againMillis, undefined, { signal })
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
  }
}

const refused = Symbol('refused')

const StreamError = z.object({ data: z.object({ httpStatus: z.number(), reason: z.string() }) })

/** @throws whatever is no refusal of the one kind that an outage excuses */
function requireTypedRefusal(error: unknown): typeof refused {
  if (!isClientError(error) || !error.data) throw error
  requireUnavailable(error.data)
  return refused
}

function requireUnavailable({ httpStatus, reason }: { httpStatus: number; reason: string }): void {
  if (httpStatus !== 503 || reason !== 'DATABASE_UNAVAILABLE') throw new Error(`refused with ${httpStatus} ${reason}`)
}

function isClientError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError
}
