import { availableParallelism } from 'node:os'
import { migrations } from '@plangate/core/migrations'
import type { Tables } from '@plangate/core/services'
import { DatabaseUnreachableError, DataDirectoryLockedError, type OpenDatabase, openDatabase } from '@plangate/database'
import { createRunner, RunnerSettingsError } from '@plangate/runners'
import { PlanningThreads } from '@plangate/runners/threads'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { createServer } from './create-server.ts'
import { type Environment, WrongSettingError } from './env.ts'
import { createAuthenticate } from './identity/authenticate.ts'
import { signInByOidc } from './identity/sign-in-by-oidc.ts'
import { readSignInConfig, type SignInConfig } from './identity/sign-in-config.ts'
import { signInLocally } from './identity/sign-in-locally.ts'
import { readRateLimits } from './limits/rate-limits.ts'
import { createLogger } from './logging.ts'
import { type OpenServices, openServices, type ServiceParts } from './open-services.ts'
import { stopInOrder } from './stop-in-order.ts'

export interface RunningPlangate {
  /** The URL that it listens on; null for a process that only works on runs. */
  url: string | null
  /** Lets requests and runs end within the grace period, then closes the database. */
  stop(): Promise<void>
}

/**
 * Opens and migrates the database, then listens, works on runs, or both, as PLANGATE_ROLE says.
 *
 * @throws {WrongSettingError} the sign-in settings are wrong, or the role needs a database that other processes can
 *   reach
 * @throws {RunnerSettingsError} the Runner lacks a setting
 * @throws {DataDirectoryLockedError} another process uses the data directory
 * @throws {DatabaseUnreachableError} the database cannot be opened
 */
export async function startPlangate(env: Environment, webRoot: string | null): Promise<RunningPlangate> {
  refuseWrongSettings(env)
  // A worker does not listen, so sign-in settings do not matter.
  const signIn = env.PLANGATE_ROLE === 'worker' ? null : readSignInConfig(env)
  const log = createLogger(env.LOG_LEVEL)
  await using opened = new AsyncDisposableStack()
  const tasks = opened.use(new PlanningThreads(availableParallelism()))
  const runner = createRunner(env, tasks)
  const database = opened.use(await openDatabase<Tables>(locateDatabase(env), migrations))
  const parts = await openParts(env, { database, log, runner, tasks })
  opened.defer(() => stopInOrder({ server: null, parts, graceMillis: 0 }))
  const server = signIn && (await serve(env, { ...parts, signIn }, database, log, webRoot))
  const url = (await server?.listen({ host: env.HOST, port: env.PORT })) ?? null
  opened.move()
  const graceMillis = env.PLANGATE_STOP_GRACE_SECONDS * 1_000
  const stop = async () => {
    await stopInOrder({ server, parts, graceMillis })
    await tasks[Symbol.asyncDispose]()
    await database.close()
  }
  return { url, stop }
}

function refuseWrongSettings({ PLANGATE_ROLE, DATABASE_URL }: Environment): void {
  if (PLANGATE_ROLE !== 'all' && DATABASE_URL === undefined) {
    throw new WrongSettingError(
      'The setting PLANGATE_ROLE is wrong: web and worker are separate processes, which need a PostgreSQL server. Set DATABASE_URL, or PLANGATE_ROLE=all.',
    )
  }
}

function locateDatabase({ DATABASE_URL, PLANGATE_DATA_DIR }: Environment): Parameters<typeof openDatabase>[0] {
  return DATABASE_URL === undefined
    ? { kind: 'embedded', directory: PLANGATE_DATA_DIR }
    : { kind: 'postgres', url: DATABASE_URL }
}

interface Parts extends Pick<ServiceParts, 'database' | 'log' | 'runner'> {
  tasks: PlanningThreads
}

/** A language model works elsewhere, so this process can wait for many at the same time. */
const defaultModelRuns = 20

function openParts(env: Environment, { tasks, ...parts }: Parts): Promise<OpenServices> {
  const defaultRuns = env.PLANGATE_RUNNER === 'offline' ? availableParallelism() : defaultModelRuns
  const concurrency = env.PLANGATE_CONCURRENT_RUNS ?? defaultRuns
  const work = { rate: env.PLANGATE_RATE, tasks, concurrency }
  return openServices({
    ...parts,
    work: env.PLANGATE_ROLE === 'web' ? null : work,
    isAlone: env.DATABASE_URL === undefined,
    runnerTimeoutSeconds: env.PLANGATE_RUNNER_TIMEOUT_SECONDS,
    runDeadlineSeconds: env.PLANGATE_RUN_DEADLINE_SECONDS,
  })
}

function serve(
  env: Environment,
  { services, signIn }: OpenServices & { signIn: SignInConfig },
  database: OpenDatabase<Tables>,
  log: FastifyBaseLogger,
  webRoot: string | null,
): Promise<FastifyInstance> {
  const ping = () => database.ping()
  const authenticate = createAuthenticate(signIn.kind === 'oidc' ? signInByOidc(signIn, log) : signInLocally, services)
  const { PLANGATE_TRUST_PROXY: trustedProxies = [], PLANGATE_OIDC_TOKEN_ORIGINS: tokenOrigins = [] } = env
  const limits = readRateLimits(env)
  return createServer({
    services,
    authenticate,
    signIn,
    tokenOrigins,
    limits,
    trustedProxies,
    ping,
    webRoot,
    log,
  })
}

/** Returns one sentence for a failure that the operator can fix; the stack trace for any other. */
export function describeStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use: set PORT to a free port, or stop the program that uses this one.'
  }
  if ('code' in error && error.code === 'EACCES') {
    return 'This account may not listen on the port: set PORT to a number above 1023.'
  }
  if ('code' in error && (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')) {
    return 'The setting HOST is wrong: it is not an address of this machine.'
  }
  const fixable = [WrongSettingError, RunnerSettingsError, DataDirectoryLockedError, DatabaseUnreachableError]
  return fixable.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message)
}
