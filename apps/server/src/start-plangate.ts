import { migrations } from '@plangate/core/migrations'
import { createServices, type Tables } from '@plangate/core/services'
import { DatabaseUnreachableError, DataDirectoryLockedError, openDatabase } from '@plangate/database'
import { OfflinePlanner } from '@plangate/runners/offline'
import type { FastifyInstance } from 'fastify'
import { authenticateLocally, isLoopback } from './authenticate.ts'
import { createServer } from './create-server.ts'
import { type Environment, WrongSettingError } from './env.ts'
import { loggerSettings } from './logging.ts'

export interface RunningPlangate {
  /** Where people find it. */
  url: string
  /** Lets requests end, then closes the database. */
  stop(): Promise<void>
}

/**
 * Opens the database, brings it up to date, and listens.
 *
 * @throws {WrongSettingError} HOST is no loopback address
 * @throws {DataDirectoryLockedError} another process works on the data directory
 * @throws {DatabaseUnreachableError} the database cannot be opened
 */
export async function startPlangate(env: Environment, webRoot: string | null): Promise<RunningPlangate> {
  if (!isLoopback(env.HOST)) {
    throw new WrongSettingError(
      'The setting HOST is wrong: without sign-in Plangate listens on a loopback address only.',
    )
  }
  const database = await openDatabase<Tables>(locateDatabase(env), migrations)
  try {
    const services = createServices({
      db: database.db,
      runner: new OfflinePlanner(),
      rate: env.PLANGATE_RATE,
      runnerTimeoutSeconds: env.PLANGATE_RUNNER_TIMEOUT_SECONDS,
    })
    const logger = loggerSettings(env.LOG_LEVEL)
    const ping = () => database.ping()
    const server = await createServer({ services, authenticate: authenticateLocally, ping, webRoot, logger })
    const url = await server.listen({ host: env.HOST, port: env.PORT })
    return { url, stop: () => stopInOrder(server, database) }
  } catch (error) {
    await database.close()
    throw error
  }
}

function locateDatabase({ DATABASE_URL, PLANGATE_DATA_DIR }: Environment): Parameters<typeof openDatabase>[0] {
  return DATABASE_URL === undefined
    ? { kind: 'embedded', directory: PLANGATE_DATA_DIR }
    : { kind: 'postgres', url: DATABASE_URL }
}

async function stopInOrder(server: FastifyInstance, database: { close(): Promise<void> }): Promise<void> {
  await server.close()
  await database.close()
}

/** One sentence for what the person who started it can mend; the whole story for everything else. */
export function describeStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use: set PORT to a free one, or stop what listens there.'
  }
  if ('code' in error && error.code === 'EACCES') {
    return 'This account may not listen on the port: set PORT to one above 1023.'
  }
  const mendable = [WrongSettingError, DataDirectoryLockedError, DatabaseUnreachableError]
  return mendable.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message)
}
