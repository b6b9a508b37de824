import { clientOf } from './client.ts'
import { Shop, type Try } from './shop.ts'

/** Shops that ask for something all the time, each after what it asked before was acknowledged. */
export class Load {
  readonly #url: string
  readonly #tries: Try[]
  readonly #shops: Shop[]
  readonly #stopping = new AbortController()
  readonly #working: Promise<unknown>

  private constructor(url: string, tries: Try[], shops: Shop[]) {
    this.#url = url
    this.#tries = tries
    this.#shops = shops
    this.#working = Promise.all(shops.map((shop) => shop.work(this.#stopping.signal)))
    // A failure is looked at when the load is ended.
    this.#working.catch(() => {})
  }

  /** Every shop has its first plan set when this resolves. */
  static async start(url: string, shops: number): Promise<Load> {
    const tries: Try[] = []
    const opened = await Promise.all(Array.from({ length: shops }, () => Shop.open(url, tries)))
    return new Load(url, tries, opened)
  }

  /**
   * Lets what is under way come to its end, and compares what there is with what was acknowledged.
   *
   * @throws what a shop was refused with, if not because the database did not answer
   */
  async end() {
    this.#stopping.abort()
    await this.#working
    const projects = new Set((await clientOf(this.#url).projects.list.query()).map(({ id }) => id))
    const accounts = await Promise.all(this.#shops.map((shop) => shop.close(projects)))
    const total = (figure: (account: (typeof accounts)[number]) => number) =>
      accounts.reduce((sum, account) => sum + figure(account), 0)
    return {
      acknowledged: total(({ acknowledged }) => acknowledged),
      lost: total(({ lost }) => lost),
      refused: this.#tries.filter(({ isRefused }) => isRefused).length,
      runs: total(({ runs }) => runs),
      runsNotSucceeded: total(({ runsNotSucceeded }) => runsNotSucceeded),
      watchersWithGaps: total(({ hasGaps }) => (hasGaps ? 1 : 0)),
    }
  }

  /** Seconds from `time` until the last refusal of a try, 0 when there was none. */
  refusedForSeconds(time: number): number {
    const refused = this.#tries.filter(({ isRefused, ended }) => isRefused && ended > time)
    return Math.max(0, ...refused.map(({ ended }) => ended - time)) / 1_000
  }

  /** Seconds from `time` until the first answer to a try. */
  answeredAfterSeconds(time: number): number {
    const answered = this.#tries.filter(({ isRefused, ended }) => !isRefused && ended > time)
    return Math.min(...answered.map(({ ended }) => ended - time)) / 1_000
  }

  /**
   * How many tries were refused that began after the first answer since `time`. Those under way at that answer may
   * still be refused: they have waited long enough by then.
   */
  refusedOnceAnswered(time: number): number {
    const answeredAt = time + this.answeredAfterSeconds(time) * 1_000
    return this.#tries.filter(({ isRefused, began }) => isRefused && began > answeredAt).length
  }

  /** Of all tries, the longest time in seconds that one of them had to wait between `start` and `end`. */
  longestWaitSeconds(start: number, end: number): number {
    const waits = this.#tries.map((one) => Math.min(one.ended, end) - Math.max(one.began, start))
    return Math.max(0, ...waits) / 1_000
  }
}
