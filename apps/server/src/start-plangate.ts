import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { DocumentThreads } from '@plangate/documents/threads'
import { createRunner } from '@plangate/runners'
import { PlanningThreads } from '@plangate/runners/threads'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { concurrentRuns } from './concurrent-runs.ts'
import { createOperationsServer } from './create-operations-server.ts'
import { createServer } from './create-server.ts'
import { type Environment, WrongSettingError } from './env.ts'
import { createAuthenticate } from './identity/authenticate.ts'
import { signInByOidc } from './identity/sign-in-by-oidc.ts'
import { readSignInConfig, type SignInConfig } from './identity/sign-in-config.ts'
import { signInLocally } from './identity/sign-in-locally.ts'
import { readRateLimits } from './limits/rate-limits.ts'
import { listen } from './listen.ts'
import { createLogger } from './logging.ts'
import { type Observers, openObservers } from './open-observers.ts'
import { type OpenServices, openServices, type ServiceParts } from './open-services.ts'
import { readSigningSettings, readWebhookSettings } from './read-signing-settings.ts'
import { stopInOrder } from './stop-in-order.ts'

export interface RunningPlangate {
  /** The URL that it listens on; null for a process that only works on runs. */
  url: string | null
  /** The URL of the health checks on a port of their own; null without one. */
  operationsUrl: string | null
  /** False on PostgreSQL without PLANGATE_KEYS_SECRET. */
  signsPermits: boolean
  /** Lets requests and runs end within the grace period, then closes the database. */
  stop(): Promise<void>
}

/** Milliseconds for closing what a failing start has opened. A database that does not answer cannot be closed. */
const abandonMillis = 2_000

/**
 * Opens and migrates the database, then listens, works on runs, or both, as PLANGATE_ROLE says.
 *
 * @throws {WrongSettingError} the sign-in settings are wrong, the role needs a database that other processes can reach,
 *   or the address cannot be listened on
 * @throws {WrongKeysSecretError} PLANGATE_KEYS_SECRET is not the one that the signing key was made with
 * @throws {RunnerSettingsError} the Runner lacks a setting
 * @throws {DataDirectoryLockedError} another process uses the data directory
 * @throws {DatabaseUnreachableError} the database or its queue cannot be opened
 */
export async function startPlangate(env: Environment, webRoot: string | null): Promise<RunningPlangate> {
  const opened = new AsyncDisposableStack()
  try {
    return await start(env, webRoot, opened)
  } catch (error) {
    const closed = opened.disposeAsync().catch(() => {})
    await Promise.race([closed, sleep(abandonMillis, undefined, { ref: false })])
    throw error
  }
}

/** Adds what it opens to `opened`, for the case that it fails. */
async function start(env: Environment, webRoot: string | null, opened: AsyncDisposableStack): Promise<RunningPlangate> {
  refuseWrongSettings(env)
  // A worker does not listen, so sign-in settings do not matter.
  const signIn = env.PLANGATE_ROLE === 'worker' ? null : readSignInConfig(env)
  const log = createLogger(env.LOG_LEVEL)
  const tasks = opened.use(new PlanningThreads(availableParallelism()))
  const runner = createRunner(env, tasks)
  const database = opened.use(await openDatabase<Tables>(locateDatabase(env), migrations))
  const observers = opened.use(await openObservers(env, database))
  const parts = await openParts(env, { database, log, runner, tasks, observers })
  if (signIn !== null) await parts.services.signer.prepare()
  observers.metrics?.addPlanCache(() => parts.services.plans.cacheUse)
  opened.defer(() => stopInOrder({ server: null, parts, graceMillis: 0 }))
  // The thread that answers requests goes first.
  const documents = opened.use(new DocumentThreads({ threads: availableParallelism(), niceness: 10 }))
  const server = signIn && (await serve(env, { ...parts, signIn, documents, observers }, database, log, webRoot))
  opened.defer(async () => void (await server?.close()))
  const url = server && (await listen(server, { host: env.HOST, port: env.PORT, setting: 'PORT' }))
  const operations = await serveOperations(env, database, observers, log)
  const stop = async () => {
    await stopInOrder({ server, parts, graceMillis: env.PLANGATE_STOP_GRACE_SECONDS * 1_000 })
    await operations?.server.close()
    await documents[Symbol.asyncDispose]()
    await tasks[Symbol.asyncDispose]()
    await database.close()
    await observers[Symbol.asyncDispose]()
  }
  return { url, operationsUrl: operations?.url ?? null, signsPermits: parts.services.signer.isSigning, stop }
}

/** Stays open until runs have ended, so that a process counts as alive while it stops. */
async function serveOperations(
  { HOST: host, PLANGATE_OPERATIONS_PORT: port }: Environment,
  database: OpenDatabase<Tables>,
  { metrics }: Observers,
  log: FastifyBaseLogger,
): Promise<{ server: FastifyInstance; url: string } | null> {
  if (port === undefined || metrics === null) return null
  const server = createOperationsServer({ ping: () => database.ping(), metrics, log })
  return { server, url: await listen(server, { host, port, setting: 'PLANGATE_OPERATIONS_PORT' }) }
}

function refuseWrongSettings({ PLANGATE_ROLE, DATABASE_URL }: Environment): void {
  if (PLANGATE_ROLE !== 'all' && DATABASE_URL === undefined) {
    throw new WrongSettingError(
      'The setting PLANGATE_ROLE is wrong: web and worker are separate processes, which need a PostgreSQL server. Set DATABASE_URL, or PLANGATE_ROLE=all.',
    )
  }
}

function locateDatabase({
  DATABASE_URL,
  PLANGATE_DATA_DIR,
  PLANGATE_TAKE_OVER_LOCK,
}: Environment): Parameters<typeof openDatabase>[0] {
  return DATABASE_URL === undefined
    ? { kind: 'embedded', directory: PLANGATE_DATA_DIR, endedHost: PLANGATE_TAKE_OVER_LOCK }
    : { kind: 'postgres', url: DATABASE_URL }
}

interface Parts extends Pick<ServiceParts, 'database' | 'log' | 'runner'> {
  tasks: PlanningThreads
  observers: Observers
}

function openParts(env: Environment, { tasks, observers, ...parts }: Parts): Promise<OpenServices> {
  const planner = createRunner({ PLANGATE_RUNNER: 'offline' }, tasks)
  const work = { planner, concurrency: concurrentRuns(env) }
  return openServices({
    ...parts,
    observeAttempt: observers.observeAttempt,
    interviews: { planner, tasks },
    rate: env.PLANGATE_RATE,
    tasks,
    work: env.PLANGATE_ROLE === 'web' ? null : work,
    isAlone: env.DATABASE_URL === undefined,
    signing: readSigningSettings(env),
    webhooks: readWebhookSettings(env),
    runnerTimeoutSeconds: env.PLANGATE_RUNNER_TIMEOUT_SECONDS,
    runDeadlineSeconds: env.PLANGATE_RUN_DEADLINE_SECONDS,
    researchDeadlineSeconds: env.PLANGATE_RESEARCH_DEADLINE_SECONDS,
  })
}

interface ServedParts {
  signIn: SignInConfig
  documents: DocumentThreads
  observers: Observers
}

function serve(
  env: Environment,
  { services, signIn, documents, observers }: OpenServices & ServedParts,
  database: OpenDatabase<Tables>,
  log: FastifyBaseLogger,
  webRoot: string | null,
): Promise<FastifyInstance> {
  const ping = () => database.ping()
  const method =
    signIn.kind === 'oidc' ? signInByOidc(signIn, log, env.PLANGATE_OIDC_CLOCK_TOLERANCE_SECONDS) : signInLocally
  const authenticate = createAuthenticate(method, services)
  const { PLANGATE_TRUST_PROXY: trustedProxies = [], PLANGATE_OIDC_TOKEN_ORIGINS: tokenOrigins = [] } = env
  const limits = readRateLimits(env)
  return createServer({
    services,
    authenticate,
    signIn,
    tokenOrigins,
    limits,
    documents,
    publicUrl: env.PLANGATE_PUBLIC_URL ?? null,
    trustedProxies,
    ping,
    webRoot,
    log,
    observe: (server) => observers.observe(server),
  })
}
