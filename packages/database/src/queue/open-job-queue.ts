import { sql, type Transaction } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import { DatabaseUnavailableError, DatabaseUnreachableError } from '../errors.ts'
import type { OpenDatabase } from '../open-database.ts'
import { type ClaimedJob, type JobHandler, JobWorker } from './job-worker.ts'
import { createQueue, startBoss } from './start-boss.ts'

export type { ClaimedJob, JobHandler } from './job-worker.ts'
export { QueueWarning } from './start-boss.ts'

export interface JobQueueSettings {
  /** The name of the queue; processes that open the same one share its jobs. */
  name: string
  /** False for a process that only adds jobs: it neither takes jobs nor supervises those of others. */
  works: boolean
  /**
   * True when no other process can work on the queue. Jobs under way at the start then belong to a process that has
   * ended, and are taken over at once instead of after missed heartbeats.
   */
  isAlone?: boolean
  /** The maximum number of jobs that this process works on at the same time. */
  concurrency: number
  /** Seconds after which a job goes to another worker even if its worker still sends heartbeats. */
  attemptSeconds: number
  /** Milliseconds between checks for jobs, in case a notification gets lost. */
  pollMillis: number
  /** Milliseconds between heartbeats, which tell a worker that it has lost a job; three seconds when left out. */
  heartbeatMillis?: number
  /** Receives errors of background work. Nothing is lost: the work is tried again. */
  report(error: unknown): void
}

/** The payload of a notification is the name of the queue that has a new job. */
const channel = 'plangate_jobs'

type QueueDatabase<Tables> = Pick<OpenDatabase<Tables>, 'run' | 'listen'>

/**
 * Opens the queue, and creates its tables if they do not exist.
 *
 * @throws {DatabaseUnreachableError} when the database refuses that, for example because the role may create no schema
 */
export async function openJobQueue<Tables>(
  database: QueueDatabase<Tables>,
  settings: JobQueueSettings,
): Promise<JobQueue<Tables>> {
  const { name, works, report, isAlone = false } = settings
  try {
    const boss = await startBoss({ database, queue: name, supervises: works, report })
    if (isAlone) await takeOver(boss, name)
    return new JobQueue(database, boss, settings, () => boss.stop({ graceful: false, close: false }))
  } catch (cause) {
    throw cause instanceof DatabaseUnavailableError ? cause : cannotStart(cause)
  }
}

function cannotStart(cause: unknown): DatabaseUnreachableError {
  const answer = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new DatabaseUnreachableError(
    `The queue of runs cannot start: the database answers "${answer}". Check the database and the rights of its user.`,
    { cause },
  )
}

/** A queue of keys. A key is queued or worked on at most once. Every change is part of the caller's transaction. */
export class JobQueue<Tables> {
  readonly #database: QueueDatabase<Tables>
  readonly #boss: PgBoss
  readonly #settings: JobQueueSettings
  readonly #end: () => Promise<void>
  #worker: JobWorker | null = null

  /** @param end ends what the queue was opened with */
  constructor(database: QueueDatabase<Tables>, boss: PgBoss, settings: JobQueueSettings, end: () => Promise<void>) {
    this.#database = database
    this.#boss = boss
    this.#settings = settings
    this.#end = end
  }

  /** Opens another queue, which shares the background work of this one. Stop it before this one. */
  async openBeside(
    other: Pick<JobQueueSettings, 'name' | 'concurrency' | 'attemptSeconds'>,
  ): Promise<JobQueue<Tables>> {
    const settings = { ...this.#settings, ...other }
    await createQueue(this.#boss, settings.name)
    if (settings.isAlone) await takeOver(this.#boss, settings.name)
    return new JobQueue(this.#database, this.#boss, settings, async () => {})
  }

  /**
   * Adds a job.
   *
   * @throws {Error} when the key is queued or worked on already
   */
  async enqueue(trx: Transaction<Tables>, key: string, startAfterSeconds: number): Promise<void> {
    const { name, attemptSeconds } = this.#settings
    const expireInSeconds = Math.ceil(attemptSeconds)
    const options = { singletonKey: key, startAfter: startAfterSeconds, expireInSeconds, db: fromKysely(trx) }
    if ((await this.#boss.send(name, { key }, options)) === null) throw new Error(`${key} is in the queue already.`)
    if (startAfterSeconds === 0) await sql`select pg_notify(${channel}, ${name})`.execute(trx)
  }

  /** Returns true while the worker holds the job, and sends a heartbeat. */
  async holds(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean> {
    return hasChangedOne(await this.#boss.touch(this.#settings.name, job, { db: fromKysely(trx) }))
  }

  /**
   * Ends the job if the worker still holds it: the fence. On false the job went to another worker or was cancelled, and
   * the caller has to roll the transaction back.
   */
  async settle(trx: Transaction<Tables>, job: ClaimedJob): Promise<boolean> {
    return hasChangedOne(await this.#boss.complete(this.#settings.name, job, null, { db: fromKysely(trx) }))
  }

  /** Removes the key from the queue. A worker that works on it learns so from its next `holds` or `settle`. */
  async cancel(trx: Transaction<Tables>, key: string): Promise<void> {
    const ids = await this.#findIds(trx, key)
    if (ids.length > 0) await this.#boss.cancel(this.#settings.name, ids, { db: fromKysely(trx) })
  }

  /** Deletes every job of the key, also those that have ended. A worker that works on one learns so as from `cancel`. */
  async remove(trx: Transaction<Tables>, key: string): Promise<void> {
    const ids = await this.#findIds(trx, key)
    if (ids.length > 0) await this.#boss.deleteJob(this.#settings.name, ids, { db: fromKysely(trx) })
  }

  async #findIds(trx: Transaction<Tables>, key: string): Promise<string[]> {
    const jobs = await this.#boss.findJobs(this.#settings.name, { key, db: fromKysely(trx) })
    return jobs.map(({ id }) => id)
  }

  /** Starts taking jobs. May be called once. */
  async work(handle: JobHandler): Promise<void> {
    const worker = new JobWorker(this.#boss, this.#settings, handle)
    this.#worker = worker
    worker.start()
    await this.#database.listen(channel, (queue) => queue === this.#settings.name && worker.wake())
  }

  /**
   * Takes no more jobs, gives those under way `graceMillis`, then aborts them and waits for their handlers to end. The
   * database stays open.
   */
  async stop(graceMillis: number): Promise<void> {
    await this.#worker?.stop(graceMillis)
    await this.#end()
  }
}

async function takeOver(boss: PgBoss, name: string): Promise<void> {
  const jobs = await boss.findJobs(name)
  const orphans = jobs.filter(({ state }) => state === 'active').map(({ id }) => id)
  if (orphans.length > 0) await boss.fail(name, orphans, { message: 'the process has ended' })
}

/** pg-boss declares its results as empty objects, but documents `affected`. */
function hasChangedOne({ affected }: { affected?: unknown }): boolean {
  return affected === 1
}
