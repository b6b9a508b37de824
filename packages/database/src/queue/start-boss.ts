import { PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../open-database.ts'

export interface BossSettings {
  database: Pick<OpenDatabase<unknown>, 'run'>
  queue: string
  /** True to recover jobs of dead workers and to delete old ones. */
  supervises: boolean
  /** Receives errors and warnings of pg-boss's background work. */
  report(error: unknown): void
}

/** A warning of pg-boss, with one of its constant messages: a clock that is off, a slow query. */
export class QueueWarning extends Error {
  override readonly name = 'QueueWarning'
}

/** A UUID that no job has. */
const noJob = '00000000-0000-0000-0000-000000000000'

/** We use neither flows nor index migrations; an hour is the longest interval that pg-boss allows for them. */
const maxIntervalSeconds = 3_600

/**
 * Starts pg-boss on the connections of an open database, so that it needs none of its own and can take part in our
 * transactions. It creates its tables if they do not exist; several processes may do so at the same time.
 *
 * The queue is `exclusive`: a key has at most one job that is queued or under way. A job without a heartbeat for 10
 * seconds, the shortest time that pg-boss allows, goes to another worker at once. The handler limits the attempts, not
 * pg-boss, which would end a job without telling anyone.
 */
export async function startBoss({ database, queue, supervises, report }: BossSettings): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.run(text, values) },
    schedule: false,
    supervise: supervises,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 600,
    flowIntervalSeconds: maxIntervalSeconds,
    bamIntervalSeconds: maxIntervalSeconds,
  })
  boss.on('error', report)
  boss.on('warning', ({ message }) => report(new QueueWarning(message)))
  try {
    await boss.start()
    await createQueue(boss, queue)
    return boss
  } catch (error) {
    // Otherwise its timers go on.
    await boss.stop({ graceful: false, close: false }).catch(() => {})
    throw error
  }
}

/** Creates a queue if it does not exist. */
export async function createQueue(boss: PgBoss, queue: string): Promise<void> {
  await boss.createQueue(queue, {
    policy: 'exclusive',
    heartbeatSeconds: 10,
    retryLimit: 1_000_000,
    retryDelay: 0,
    deleteAfterSeconds: 3_600,
  })
  // pg-boss reads the settings of a queue once. If that happened inside one of our transactions, PGlite's only
  // connection would wait for itself, so it reads them now.
  await boss.findJobs(queue, { id: noJob })
}
