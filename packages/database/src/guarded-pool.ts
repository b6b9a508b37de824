import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Connections } from './backend.ts'
import { hasTimedOut, isConnectionFailure, isServerFull } from './connection-failure.ts'
import { findKnownCause } from './describe-cause.ts'
import { DatabaseBusyError, DatabaseNotWritableError, DatabaseUnavailableError } from './errors.ts'
import type { MigrationWatch } from './migration-watch.ts'

/** A pool that counts its connections. */
interface CountingPool extends PostgresPool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

/** A pool that distinguishes an unavailable database from a failing query, and never reuses a lost connection. */
export class GuardedPool implements PostgresPool {
  readonly #pool: CountingPool
  readonly #answers: () => Promise<boolean>
  readonly #watch: MigrationWatch | null
  readonly options: object

  /**
   * @param answers true when the database answers over a connection of its own; asked after a timeout
   * @param watch null for a pool that migrates
   */
  constructor(pool: CountingPool, answers: () => Promise<boolean>, watch: MigrationWatch | null) {
    this.#pool = pool
    this.#answers = answers
    this.#watch = watch
    this.options = pool.options
  }

  /**
   * @throws {DatabaseBusyError} when no connection became free in time although the database answers
   * @throws {OutdatedProgramError} when a newer version of the program has migrated the database
   * @throws {DatabaseUnavailableError} when the database does not answer
   */
  async connect(): Promise<PostgresPoolClient> {
    this.#watch?.assertCurrent()
    const client = await this.#open()
    try {
      await this.#watch?.look(client)
      return client
    } catch (error) {
      client.release()
      throw error
    }
  }

  async #open(): Promise<GuardedClient> {
    try {
      return new GuardedClient(await this.#pool.connect())
    } catch (error) {
      throw (await this.#isBusy(error)) ? new DatabaseBusyError(error) : new DatabaseUnavailableError(error)
    }
  }

  /** Waiting too long for a connection has two causes: all are in use, or nobody answers on those in use. */
  async #isBusy(error: unknown): Promise<boolean> {
    return isServerFull(error) || (hasTimedOut(error) && (await this.#answers()))
  }

  get connections(): Connections {
    const { totalCount, idleCount, waitingCount } = this.#pool
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}

class GuardedClient implements PostgresPoolClient {
  readonly #client: PostgresPoolClient
  #lost: DatabaseUnavailableError | null = null

  constructor(client: PostgresPoolClient) {
    this.#client = client
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(sqlOrCursor: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof sqlOrCursor === 'string' ? this.#run<R>(sqlOrCursor, parameters) : this.#client.query(sqlOrCursor)
  }

  /** A query without an answer still blocks its connection, so the connection must not be used or pooled again. */
  async #run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#lost) throw this.#lost
    try {
      return await this.#client.query<R>(sql, parameters)
    } catch (error) {
      if (!isConnectionFailure(error)) throw error
      this.#lost = toUnavailable(error)
      throw this.#lost
    }
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#lost !== null)
  }
}

function toUnavailable(error: unknown): DatabaseUnavailableError {
  const cause = findKnownCause(error)
  return cause === undefined ? new DatabaseUnavailableError(error) : new DatabaseNotWritableError(error, cause)
}
