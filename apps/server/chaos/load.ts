import type { Project } from '@plangate/core/schemas'
import { clientOf } from '../test/identities.ts'
import { readAllPages } from '../test/read-all-pages.ts'
import { LoadClient, type SentRequest } from './load-client.ts'

/** Clients that send requests without a pause, each waiting for the answer before it sends the next one. */
export class Load {
  readonly #url: string
  readonly #requests: SentRequest[]
  readonly #clients: LoadClient[]
  readonly #stopping = new AbortController()
  readonly #working: Promise<unknown>

  private constructor(url: string, requests: SentRequest[], clients: LoadClient[]) {
    this.#url = url
    this.#requests = requests
    this.#clients = clients
    this.#working = Promise.all(clients.map((client) => client.work(this.#stopping.signal)))
    // `end` reports a failure.
    this.#working.catch(() => {})
  }

  /** Resolves once every client has its first plan set. */
  static async start(url: string, clients: number): Promise<Load> {
    const requests: SentRequest[] = []
    const opened = await Promise.all(Array.from({ length: clients }, () => LoadClient.open(url, requests)))
    return new Load(url, requests, opened)
  }

  /**
   * Waits for requests and runs under way, and compares what the server has with what it acknowledged.
   *
   * @throws a refusal that an unavailable database does not explain
   */
  async end() {
    this.#stopping.abort()
    await this.#working
    const { list } = clientOf(this.#url, null).projects
    const all = await readAllPages<Project>((last) => list.query(last && { cursor: last.id }))
    const projects = new Set(all.map(({ id }) => id))
    const accounts = await Promise.all(this.#clients.map((client) => client.close(projects)))
    const total = (figure: (account: (typeof accounts)[number]) => number) =>
      accounts.reduce((sum, account) => sum + figure(account), 0)
    return {
      acknowledged: total(({ acknowledged }) => acknowledged),
      lost: total(({ lost }) => lost),
      refused: this.#requests.filter(({ isRefused }) => isRefused).length,
      runs: total(({ runs }) => runs),
      runsNotSucceeded: total(({ runsNotSucceeded }) => runsNotSucceeded),
      watchersWithGaps: total(({ hasGaps }) => (hasGaps ? 1 : 0)),
    }
  }

  /** Returns the seconds from `time` until the last refusal; 0 when there was none. */
  refusedForSeconds(time: number): number {
    const refused = this.#requests.filter(({ isRefused, ended }) => isRefused && ended > time)
    return Math.max(0, ...refused.map(({ ended }) => ended - time)) / 1_000
  }

  /** Returns the seconds from `time` until the first request that was answered. */
  answeredAfterSeconds(time: number): number {
    const answered = this.#requests.filter(({ isRefused, ended }) => !isRefused && ended > time)
    return Math.min(...answered.map(({ ended }) => ended - time)) / 1_000
  }

  /**
   * Returns how many requests were refused that began after the first answer since `time`. Requests that were already
   * waiting at that moment may still be refused.
   */
  refusedOnceAnswered(time: number): number {
    const answeredAt = time + this.answeredAfterSeconds(time) * 1_000
    return this.#requests.filter(({ isRefused, began }) => isRefused && began > answeredAt).length
  }

  /** Returns the longest time in seconds that one request waited between `start` and `end`. */
  longestWaitSeconds(start: number, end: number): number {
    const waits = this.#requests.map(({ began, ended }) => Math.min(ended, end) - Math.max(began, start))
    return Math.max(0, ...waits) / 1_000
  }
}
