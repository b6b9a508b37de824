import { sql, type Transaction } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../open-database.ts'
import { type ClaimedJob, type JobHandler, JobWorker } from './job-worker.ts'
import { startBoss } from './start-boss.ts'

export type { ClaimedJob, JobHandler } from './job-worker.ts'
export { QueueWarning } from './start-boss.ts'

export interface JobQueueSettings {
  /** Of the queue: processes that open the same one share its jobs. */
  name: string
  /** False for a process that only asks for work: it neither takes jobs nor looks after those of others. */
  works: boolean
  /**
   * True when no other process can be at work, so that jobs under way at the start are those of a process that has
   * ended: they are taken up at once, and not only when nobody has given a sign of life for a while.
   */
  isAlone?: boolean
  /** Jobs that this process works on at the same time. */
  concurrency: number
  /** After so many seconds a job is given to somebody else even if its worker still gives signs of life. */
  attemptSeconds: number
  /** Milliseconds between two looks for jobs, for when no notification comes. */
  pollMillis: number
  /** Takes what goes wrong in the background. Nothing is lost by it: what failed is tried again. */
  report(error: unknown): void
}

/** Payload: the name of the queue that has something to do. */
const channel = 'plangate_jobs'

type QueueDatabase<Tables> = Pick<OpenDatabase<Tables>, 'run' | 'listen'>

/** @throws whatever the database throws */
export async function openJobQueue<Tables>(
  database: QueueDatabase<Tables>,
  settings: JobQueueSettings,
): Promise<JobQueue<Tables>> {
  const { name, works, report, isAlone = false } = settings
  const boss = await startBoss({ database, queue: name, supervises: works, report })
  if (isAlone) await takeOver(boss, name)
  return new JobQueue(database, boss, settings)
}

/** A queue of keys, each of which is waiting or worked on at most once. All that changes it takes a transaction. */
export class JobQueue<Tables> {
  readonly #database: QueueDatabase<Tables>
  readonly #boss: PgBoss
  readonly #settings: JobQueueSettings
  #worker: JobWorker | null = null

  constructor(database: QueueDatabase<Tables>, boss: PgBoss, settings: JobQueueSettings) {
    this.#database = database
    this.#boss = boss
    this.#settings = settings
  }

  /** @throws {Error} when the key is waiting or worked on already */
  async enqueue(trx: Transaction<Tables>, key: string, startAfterSeconds: number): Promise<void> {
    const { name, attemptSeconds } = this.#settings
    const expireInSeconds = Math.ceil(attemptSeconds)
    const options = { singletonKey: key, startAfter: startAfterSeconds, expireInSeconds, db: fromKysely(trx) }
    if ((await this.#boss.send(name, { key }, options)) === null) throw new Error(`${key} is in the queue already`)
    if (startAfterSeconds === 0) await sql`select pg_notify(${channel}, ${name})`.execute(trx)
  }

  /** True while the job is still this worker's; a sign of life. */
  async holds(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean> {
    return hasChangedOne(await this.#boss.touch(this.#settings.name, job, { db: fromKysely(trx) }))
  }

  /**
   * Ends the job, if it is still this worker's: the fence. On false the transaction has to be rolled back, because
   * the job was given to somebody else, or cancelled.
   */
  async settle(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean> {
    return hasChangedOne(await this.#boss.complete(this.#settings.name, job, null, { db: fromKysely(trx) }))
  }

  /** Takes the key out of the queue, also from a worker that is on it: its next `holds` or `settle` says so. */
  async cancel(trx: Transaction<Tables>, key: string): Promise<void> {
    const { name } = this.#settings
    const db = fromKysely(trx)
    const jobs = await this.#boss.findJobs(name, { key, db })
    const ids = jobs.map(({ id }) => id)
    if (ids.length > 0) await this.#boss.cancel(name, ids, { db })
  }

  /** Starts to take jobs; may be called once. */
  async work(handle: JobHandler): Promise<void> {
    const worker = new JobWorker(this.#boss, this.#settings, handle)
    this.#worker = worker
    worker.start()
    await this.#database.listen(channel, (queue) => queue === this.#settings.name && worker.wake())
  }

  /**
   * Takes no more jobs, gives those under way `graceMillis`, then aborts them and waits until they have let go.
   * The database stays open.
   */
  async stop(graceMillis: number): Promise<void> {
    await this.#worker?.stop(graceMillis)
    await this.#boss.stop({ graceful: false, close: false })
  }
}

async function takeOver(boss: PgBoss, name: string): Promise<void> {
  const jobs = await boss.findJobs(name)
  const orphans = jobs.filter(({ state }) => state === 'active').map(({ id }) => id)
  if (orphans.length > 0) await boss.fail(name, orphans, { message: 'the process has ended' })
}

/** pg-boss declares its answers as empty objects: `affected` is in its documentation. */
function hasChangedOne({ affected }: { affected?: unknown }): boolean {
  return affected === 1
}
