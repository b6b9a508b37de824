import { PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../open-database.ts'

export interface BossSettings {
  database: Pick<OpenDatabase<unknown>, 'run'>
  queue: string
  /** Looks after jobs whose worker has died, and clears away old ones. */
  supervises: boolean
  /** For what pg-boss does on its own, in the background. */
  report(error: unknown): void
}

/** What pg-boss finds strange, in its own fixed words: a clock that is off, a query that is slow. */
export class QueueWarning extends Error {
  override readonly name = 'QueueWarning'
}

/** Any UUID: no job has it. */
const noJob = '00000000-0000-0000-0000-000000000000'

/** We use neither flows nor index migrations: an hour is as seldom as pg-boss lets it ask about them. */
const seldomSeconds = 3_600

/**
 * Starts pg-boss on connections of the database that is open already, so that it needs none of its own, takes part in
 * our transactions, and stays out of them on PGlite. Its tables are made when they are not there; several processes may
 * do so at once.
 *
 * The queue is `exclusive`: a key has one job at most that is waiting or under way. A job whose worker has not given a
 * sign of life for 10 seconds, the shortest that pg-boss knows, is given to another worker at once. How often is for
 * whoever works on it to limit: a job that pg-boss itself gives up would end without anybody being told.
 */
export async function startBoss({ database, queue, supervises, report }: BossSettings): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.run(text, values) },
    schedule: false,
    supervise: supervises,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 600,
    flowIntervalSeconds: seldomSeconds,
    bamIntervalSeconds: seldomSeconds,
  })
  boss.on('error', report)
  boss.on('warning', ({ message }) => report(new QueueWarning(message)))
  await boss.start()
  await boss.createQueue(queue, {
    policy: 'exclusive',
    heartbeatSeconds: 10,
    retryLimit: 1_000_000,
    retryDelay: 0,
    deleteAfterSeconds: 3_600,
  })
  // pg-boss asks once how a queue is set up. Were that first in a transaction of ours, PGlite's only connection would
  // wait for itself.
  await boss.findJobs(queue, { id: noJob })
  return boss
}
