import type { Runner } from '@plangate/core/runner'
import type { RateBand } from '@plangate/core/schemas'
import { createServices, RunHub, type RunLog, RunWorker, type Services, type Tables } from '@plangate/core/services'
import { DatabaseUnavailableError, type OpenDatabase } from '@plangate/database'
import { openJobQueue } from '@plangate/database/queue'

/** What a process needs that works on runs. */
export interface Work {
  /** USD per person-hour that options are priced at. */
  rate: RateBand
  /** Runs that this process works on at the same time. */
  concurrency: number
}

export interface ServiceParts {
  database: OpenDatabase<Tables>
  log: RunLog
  /** Who writes plans, here or in the processes that do the work. */
  runner: Runner
  /** Null for a process that leaves the work to others. */
  work: Work | null
  runnerTimeoutSeconds: number
  runDeadlineSeconds: number
  /** True when no other process can have the database open. */
  isAlone?: boolean
  /** Of the queue; processes with the same one share their runs. */
  queue?: string
  /** Milliseconds: how late news and new runs can be noticed when no notification comes. */
  pollMillis?: number
  /** Seconds before the second attempt at a run. */
  backoffSeconds?: number
}

export interface OpenServices {
  services: Services
  /** Takes no more runs, and lets go of those that do not end in time: another process goes on with them. */
  stopWork(graceMillis: number): Promise<void>
  /** Ends all waiting for runs. The database stays open. */
  close(): Promise<void>
}

/** Time to keep a result after the Runner's own time was over, before the run is given to another worker. */
const keepingSeconds = 60

/** The services over a database, and the work behind them. */
export async function openServices(parts: ServiceParts): Promise<OpenServices> {
  const { database, log, runner, work, runDeadlineSeconds, pollMillis = 1_000 } = parts
  const { db, listen } = database
  const queue = await openJobQueue<Tables>(database, {
    name: parts.queue ?? 'runs',
    works: work !== null,
    isAlone: parts.isAlone ?? false,
    concurrency: work?.concurrency ?? 0,
    attemptSeconds: parts.runnerTimeoutSeconds + keepingSeconds,
    pollMillis,
    report: (err) => log.warn({ err }, 'the queue of runs has a problem'),
  })
  const hub = await RunHub.open({ db, listen, pollMillis, log })
  const worker = work && createWorker(parts, work, { db, queue, hub, log })
  await worker?.start()
  return {
    services: createServices({ db, queue, hub, runner, runDeadlineSeconds }),
    stopWork: async (graceMillis) => {
      worker?.stop()
      await queue.stop(graceMillis)
    },
    close: () => hub.close(),
  }
}

type Common = Pick<ConstructorParameters<typeof RunWorker>[0], 'db' | 'queue' | 'hub' | 'log'>

function createWorker(parts: ServiceParts, { rate }: Work, common: Common) {
  const isDatabaseDown = (error: unknown) => error instanceof DatabaseUnavailableError
  const { runner, runnerTimeoutSeconds, backoffSeconds = 2 } = parts
  return new RunWorker({ ...common, runner, rate, runnerTimeoutSeconds, backoffSeconds, isDatabaseDown })
}
