import type { PlanningTasks } from '@plangate/core/planning'
import type { Runner } from '@plangate/core/runner'
import type { RateBand } from '@plangate/core/schemas'
import {
  createServices,
  firstBackoffSeconds,
  type NextQuestionParts,
  type ObserveAttempt,
  RunHub,
  type RunLog,
  RunWorker,
  runQueueName,
  type Services,
  type SigningSettings,
  type Tables,
  type WebhookSettings,
  WebhookWorker,
  webhookQueueName,
} from '@plangate/core/services'
import {
  DatabaseBusyError,
  DatabaseUnavailableError,
  type OpenDatabase,
  OutdatedProgramError,
} from '@plangate/database'
import { type JobQueue, openJobQueue } from '@plangate/database/queue'

/** The settings of a process that works on runs. */
export interface Work {
  /** Drafts the work that questions are about while a project has no plan set: the offline planner. */
  planner: Runner
  /** The maximum number of runs that this process works on at the same time. */
  concurrency: number
}

export interface ServiceParts {
  database: OpenDatabase<Tables>
  log: RunLog
  /** Writes plans and briefs, here or in the processes that work on runs. */
  runner: Runner
  /** Chooses the next question of an interview. */
  interviews: NextQuestionParts
  /** In USD per person-hour: the rate of projects without assumptions of their own. */
  rate: RateBand
  /** Where drafts are priced and sources are checked. */
  tasks: PlanningTasks
  /** Null for a process that leaves the work to others. */
  work: Work | null
  runnerTimeoutSeconds: number
  runDeadlineSeconds: number
  researchDeadlineSeconds: number
  /** How permits are signed; null when they are not. */
  signing: SigningSettings | null
  webhooks: WebhookSettings & {
    /** Seconds before each further attempt; those of `WebhookWorker` when left out. */
    retrySeconds?: readonly number[]
  }
  /** True when no other process can have the database open. */
  isAlone?: boolean
  /** The name of the queue; processes with the same one share their runs. */
  queue?: string
  /** Measures attempts at runs; nobody does when it is left out. */
  observeAttempt?: ObserveAttempt
  /** Milliseconds between checks for new events and runs, in case a notification gets lost. */
  pollMillis?: number
  /** Seconds before the second attempt at a run. */
  backoffSeconds?: number
}

export interface OpenServices {
  services: Services
  /** Takes no more runs. After `graceMillis`, leaves unfinished runs to other processes. */
  stopWork(graceMillis: number): Promise<void>
  /** Ends all waits for runs. The database stays open. */
  close(): Promise<void>
}

/** Deep Research waits for its drafts, and then for their examination; every other run for one answer. */
const answersInARow = 2

/** Messages that one process sends at the same time. They mostly wait. */
const concurrentDeliveries = 20

/** Seconds for storing the result after the Runner's own time, before the run goes to another worker. */
const storingSeconds = 60

/** Opens the services on a database, and starts working on runs unless `work` is null. */
export async function openServices(parts: ServiceParts): Promise<OpenServices> {
  const { database, log, work, pollMillis = 1_000 } = parts
  const { db, listen } = database
  const outdated = Promise.withResolvers<unknown>()
  const queue = await openJobQueue<Tables>(database, {
    name: parts.queue ?? runQueueName,
    works: work !== null,
    isAlone: parts.isAlone ?? false,
    concurrency: work?.concurrency ?? 0,
    attemptSeconds: answersInARow * parts.runnerTimeoutSeconds + storingSeconds,
    pollMillis,
    report: (err) =>
      err instanceof OutdatedProgramError ? outdated.resolve(err) : log.warn({ err }, 'problem with the run queue'),
  })
  const isDatabaseBusy = (error: unknown) => error instanceof DatabaseBusyError
  const hub = await RunHub.open({ db, listen, pollMillis, log, isDatabaseBusy })
  const worker = work && createWorker(parts, work, { db, queue, hub, log })
  await worker?.start()
  const webhookWork = work && (await startWebhookWork(parts, queue))
  const stopWork = async (graceMillis: number) => {
    worker?.stop()
    await webhookWork?.stop()
    await queue.stop(graceMillis)
  }
  void outdated.promise.then((err) => {
    log.error({ err }, 'takes no more runs')
    return stopWork(0)
  })
  return {
    services: createServices({ ...parts, db, queue, hub }),
    stopWork,
    close: () => hub.close(),
  }
}

interface WebhookWork {
  stop(): Promise<void>
}

/** Sends messages to webhooks. Without a secret there are no webhooks, so there is nothing to send. */
async function startWebhookWork(parts: ServiceParts, runs: JobQueue<Tables>): Promise<WebhookWork | null> {
  const { database, log, webhooks, pollMillis = 1_000, queue: suffix } = parts
  const { keysSecret, ...settings } = webhooks
  if (keysSecret === null) return null
  const name = suffix === undefined ? webhookQueueName : `${webhookQueueName}-${suffix}`
  const queue = await runs.openBeside({
    name,
    concurrency: concurrentDeliveries,
    attemptSeconds: storingSeconds,
  })
  const { db, listen } = database
  const report = (err: unknown) => log.warn({ err }, 'problem with webhooks')
  const worker = new WebhookWorker({ ...settings, db, listen, queue, pollMillis, report, keysSecret })
  await worker.start()
  const stop = async () => {
    await worker.stop()
    await queue.stop(0)
  }
  return { stop }
}

type Common = Pick<ConstructorParameters<typeof RunWorker>[0], 'db' | 'queue' | 'hub' | 'log'>

function createWorker(parts: ServiceParts, { planner }: Work, common: Common) {
  // An outdated process can never store a result: a process of the newer version takes its runs over.
  const isDatabaseDown = (error: unknown) =>
    error instanceof DatabaseUnavailableError && !(error instanceof OutdatedProgramError)
  const { runner, tasks, rate, runnerTimeoutSeconds, backoffSeconds = firstBackoffSeconds, observeAttempt } = parts
  return new RunWorker({
    ...common,
    runner,
    planner,
    tasks,
    rate,
    runnerTimeoutSeconds,
    backoffSeconds,
    isDatabaseDown,
    ...(observeAttempt && { observeAttempt }),
  })
}
