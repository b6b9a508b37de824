import { randomUUID } from 'node:crypto'
import {
  DatabaseBusyError,
  DatabaseUnavailableError,
  type OpenDatabase,
  type PostgresLocation,
} from '@plangate/database'
import { openJobQueue } from '@plangate/database/queue'
import { openTestDatabase } from '@plangate/database/testing'
import { onTestFinished } from 'vitest'
import { defaultRate } from '../../../domain/estimate/index.ts'
import { type PlanningTasks, tasksInThisThread } from '../../../planning/drafts/index.ts'
import { interviewTasksInThisThread } from '../../../planning/interview/index.ts'
import type { Runner } from '../../../planning/runner/index.ts'
import { migrations } from '../../data/migrations/index.ts'
import type { Tables } from '../../data/tables.ts'
import { createServices, RunHub, type RunQueue, RunWorker, type Services, type SigningSettings } from '../index.ts'
import { OneItemRunner } from './one-item-runner.ts'
import { testWebhooks } from './test-signing.ts'

export interface TestSettings {
  /** Services with the same queue share their runs. */
  queue?: string
  /** Sketches plans for interviews; the Runner itself when left out. */
  planner?: Runner
  /** False: there is no worker. */
  works?: boolean
  concurrency?: number
  runnerTimeoutSeconds?: number
  /** In this thread when left out. */
  tasks?: PlanningTasks
  runDeadlineSeconds?: number
  researchDeadlineSeconds?: number
  pollMillis?: number
  /** Permits are not signed when it is left out. */
  signing?: SigningSettings
}

type TestDatabase = Pick<OpenDatabase<Tables>, 'db' | 'run' | 'listen'>

/** Services with their worker. */
export interface TestServices extends Services, AsyncDisposable {
  /** Messages of the background work, in order. */
  log: string[]
  queue: RunQueue
  /** Waits for runs under way, then hands them over. */
  stop(graceMillis: number): Promise<void>
}

const isDatabaseBusy = (error: unknown) => error instanceof DatabaseBusyError
const isDatabaseDown = (error: unknown) => error instanceof DatabaseUnavailableError

/** Opens services over a database, with a quick Runner, and a queue and worker of their own. */
export async function servicesOver(
  database: TestDatabase,
  runner: Runner = new OneItemRunner(),
  settings: TestSettings = {},
): Promise<TestServices> {
  const { db, listen } = database
  const { works = true, runnerTimeoutSeconds = 600, pollMillis = 50, signing = null } = settings
  const messages: string[] = []
  const note = (_: object, message: string) => void messages.push(message)
  const log = { warn: note, error: note }
  const queue = await openJobQueue<Tables>(database, {
    name: settings.queue ?? randomUUID(),
    works,
    concurrency: settings.concurrency ?? 20,
    attemptSeconds: runnerTimeoutSeconds + 60,
    pollMillis,
    heartbeatMillis: 200,
    report: (error) => note({}, String(error)),
  })
  const hub = await RunHub.open({ db, listen, pollMillis, log, isDatabaseBusy })
  const common = { db, queue, hub, log, rate: defaultRate, tasks: settings.tasks ?? tasksInThisThread }
  const worker = new RunWorker({
    ...common,
    runner,
    planner: settings.planner ?? runner,
    runnerTimeoutSeconds,
    backoffSeconds: 0.02,
    isDatabaseDown,
  })
  if (works) await worker.start()
  const stop = async (graceMillis: number) => {
    worker.stop()
    await queue.stop(graceMillis)
    await hub.close()
  }
  return {
    ...createServices({
      ...common,
      ...deadlinesOf(settings),
      runner,
      runnerTimeoutSeconds,
      interviews: { planner: settings.planner ?? runner, tasks: interviewTasksInThisThread },
      signing,
      webhooks: testWebhooks,
    }),
    log: messages,
    queue,
    stop,
    [Symbol.asyncDispose]: () => stop(0),
  }
}

function deadlinesOf({ runDeadlineSeconds = 600, researchDeadlineSeconds = 1_800 }: TestSettings) {
  return { runDeadlineSeconds, researchDeadlineSeconds }
}

/** A fresh database with services over it. */
export interface TestPlangate extends AsyncDisposable {
  database: OpenDatabase<Tables>
  services: TestServices
  /** More services over the same database, until the test ends. */
  servicesWith(runner: Runner, settings?: TestSettings): Promise<TestServices>
  /** More services over a changed version of the database. */
  servicesOn(database: TestDatabase, runner: Runner): Promise<TestServices>
  close(): Promise<void>
}

export async function openTestPlangate(
  runner?: Runner,
  { connections, ...settings }: TestSettings & Pick<PostgresLocation, 'connections'> = {},
): Promise<TestPlangate> {
  await using stack = new AsyncDisposableStack()
  const pool = connections === undefined ? {} : { connections }
  const database = stack.use(await openTestDatabase<Tables>(migrations, pool))
  const services = stack.use(await servicesOver(database, runner, settings))
  const owned = stack.move()
  const close = () => owned.disposeAsync()
  const servicesOn = async (...wanted: [TestDatabase, Runner, TestSettings?]) => {
    const further = await servicesOver(...wanted)
    onTestFinished(() => further.stop(0))
    return further
  }
  const servicesWith = (...wanted: [Runner, TestSettings?]) => servicesOn(database, ...wanted)
  return { database, services, servicesWith, servicesOn, close, [Symbol.asyncDispose]: close }
}
