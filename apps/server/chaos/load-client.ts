import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type BriefVersion,
  NumberedRunEvent,
  type PlanSetHead,
  type PlanSetId,
  type ProjectId,
  type Run,
} from '@plangate/core/schemas'
import { type TRPCClient, TRPCClientError } from '@trpc/client'
import { z } from 'zod'
import type { AppRouter } from '../src/router.ts'
import { readSampleBrief } from '../test/founder.ts'
import { clientOf } from '../test/identities.ts'
import { readAllPages } from '../test/read-all-pages.ts'
import { readStream } from '../test/read-stream.ts'

/** One sending of a request; times in milliseconds of `performance.now`. */
export interface SentRequest {
  began: number
  ended: number
  isRefused: boolean
}

/** Pause before a refused request is sent again, or an ended stream is opened again. */
const retryMillis = 100

const betweenReadsMillis = 200

/**
 * A client with a project that it watches. A request that is refused because the database is unavailable is sent again
 * with the same idempotency key until it is acknowledged.
 */
export class LoadClient {
  readonly #url: string
  readonly #requests: SentRequest[]
  readonly #projectIds: ProjectId[] = []
  readonly #planSetIds: PlanSetId[] = []
  #brief: BriefVersion | null = null
  #acknowledged = 0
  readonly #leaving = new AbortController()
  readonly #seen: NumberedRunEvent[] = []
  #watching: Promise<void> = Promise.resolve()

  private constructor(url: string, requests: SentRequest[]) {
    this.#url = url
    this.#requests = requests
  }

  /** Creates a client with a project and its first plan set. */
  static async open(url: string, requests: SentRequest[]): Promise<LoadClient> {
    const client = new LoadClient(url, requests)
    const projectId = await client.#createProject()
    client.#watching = client.#watch(projectId)
    // `close` reports a failure.
    client.#watching.catch(() => {})
    await client.#saveBrief('First version.')
    const gate = await client.#acknowledge((client) => client.gates.open.mutate({ projectId }))
    await client.#acknowledge((client) => client.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed' }))
    const { id } = await client.#acknowledge((client) => client.plans.generate.mutate({ projectId }))
    client.#planSetIds.push(id)
    return client
  }

  /** Makes one change after the other, and reads the plan at the same time. */
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
      await this.#saveBrief(`Version of round ${round}.`)
      const input = { projectId, feedback: `Round ${round}.` }
      const { id } = await this.#acknowledge((client) => client.plans.regenerate.mutate(input))
      this.#planSetIds.push(id)
    }
  }

  /** Compares what the server has with what it acknowledged, after the watch has seen every plan set. */
  async close(allProjectIds: ReadonlySet<ProjectId>) {
    const { projectId } = this
    const client = clientOf(this.#url, null)
    const planSets = await readAllPages<PlanSetHead>((last) =>
      client.plans.history.query({ projectId, ...(last && { cursor: last.version }) }),
    )
    const runs = await readAllPages<Run>((last) =>
      client.runs.list.query({ projectId, ...(last && { cursor: last.id }) }),
    )
    await Promise.race([this.#watching, this.#untilSeen(planSets.length)])
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

  async #untilSeen(planSets: number): Promise<void> {
    while (this.#seen.filter(({ event }) => event.type === 'done').length < planSets) await sleep(retryMillis)
  }

  /** The project whose plans are requested. */
  private get projectId(): ProjectId {
    const [projectId] = this.#projectIds
    if (projectId === undefined) throw new Error('There is no project.')
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

  async #acknowledge<T>(ask: (client: TRPCClient<AppRouter>) => Promise<T>): Promise<T> {
    const client = clientOf(this.#url, null, { 'idempotency-key': randomUUID() })
    for (;;) {
      const began = performance.now()
      const answer = await ask(client).catch(requireOutage)
      this.#requests.push({ began, ended: performance.now(), isRefused: answer === refused })
      if (answer !== refused) {
        this.#acknowledged += 1
        return answer
      }
      await sleep(retryMillis)
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
          if (event === 'serialized-error') requireOutageReason(StreamError.parse(JSON.parse(data)).data)
        }
        await sleep(retryMillis, undefined, { signal })
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
  }
}

const refused = Symbol('refused')

const StreamError = z.object({ data: z.object({ httpStatus: z.number(), reason: z.string() }) })

/** @throws {Error} anything but the refusals that an outage explains, or the rush after it */
function requireOutage(error: unknown): typeof refused {
  if (!isClientError(error) || !error.data) throw error
  requireOutageReason(error.data)
  return refused
}

const outageReasons: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'OVERLOADED'])

function requireOutageReason({ httpStatus, reason }: { httpStatus: number; reason: string }): void {
  if (httpStatus !== 503 || !outageReasons.has(reason))
    throw new Error(`The request was refused with ${httpStatus} ${reason}.`)
}

function isClientError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError
}
