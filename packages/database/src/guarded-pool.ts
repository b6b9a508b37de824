import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Connections } from './backend.ts'
import { hasTimedOut, isConnectionFailure, isOutdatedPlan, isServerFull } from './connection-failure.ts'
import { findKnownCause } from './describe-cause.ts'
import { DatabaseBusyError, DatabaseNotWritableError, DatabaseUnavailableError } from './errors.ts'
import type { MigrationWatch } from './migration-watch.ts'
import { StatementNames } from './statement-names.ts'

/** What node-postgres offers besides what Kysely uses: statements with a name. */
interface NamingClient extends PostgresPoolClient {
  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(named: { name: string; text: string; values: readonly unknown[] }): Promise<PostgresQueryResult<R>>
}

export interface NamingPool extends PostgresPool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
  connect(): Promise<NamingClient>
}

/** What a pool needs besides its connections. */
export interface PoolParts {
  /** Returns true when the database answers over a connection of its own; asked after a timeout. */
  answers: () => Promise<boolean>
  /** Null for a pool that migrates. */
  watch: MigrationWatch | null
  /** Gets every statement before it is sent. */
  onStatement?: ((text: string) => void) | undefined
}

/** A pool that distinguishes an unavailable database from a failing query, and never reuses a lost connection. */
export class GuardedPool implements PostgresPool {
  readonly #pool: NamingPool
  readonly #parts: PoolParts
  readonly #names = new StatementNames()
  readonly options: object

  constructor(pool: NamingPool, parts: PoolParts) {
    this.#pool = pool
    this.#parts = parts
    this.options = pool.options
  }

  /**
   * @throws {DatabaseBusyError} when no connection became free in time although the database answers
   * @throws {OutdatedProgramError} when a newer version of the program has migrated the database
   * @throws {DatabaseUnavailableError} when the database does not answer
   */
  async connect(): Promise<PostgresPoolClient> {
    const { watch } = this.#parts
    watch?.assertCurrent()
    const client = await this.#open()
    try {
      await watch?.look(client)
      return client
    } catch (error) {
      client.release()
      throw error
    }
  }

  async #open(): Promise<GuardedClient> {
    try {
      return new GuardedClient(await this.#pool.connect(), this.#names, this.#parts.onStatement)
    } catch (error) {
      throw (await this.#isBusy(error)) ? new DatabaseBusyError(error) : new DatabaseUnavailableError(error)
    }
  }

  /** Waiting too long for a connection has two causes: all are in use, or nobody answers on those in use. */
  async #isBusy(error: unknown): Promise<boolean> {
    return isServerFull(error) || (hasTimedOut(error) && (await this.#parts.answers()))
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
  readonly #client: NamingClient
  readonly #names: StatementNames
  readonly #onStatement: PoolParts['onStatement']
  #lost: DatabaseUnavailableError | null = null
  #isOutdated = false

  constructor(client: NamingClient, names: StatementNames, onStatement: PoolParts['onStatement']) {
    this.#client = client
    this.#names = names
    this.#onStatement = onStatement
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(sqlOrCursor: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof sqlOrCursor === 'string' ? this.#run<R>(sqlOrCursor, parameters) : this.#client.query(sqlOrCursor)
  }

  /** A query without an answer still blocks its connection, so the connection must not be used or pooled again. */
  async #run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#lost) throw this.#lost
    this.#onStatement?.(sql)
    try {
      return await this.#send<R>(sql, parameters)
    } catch (error) {
      this.#isOutdated ||= isOutdatedPlan(error)
      if (!isConnectionFailure(error)) throw error
      this.#lost = toUnavailable(error)
      throw this.#lost
    }
  }

  #send<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = this.#names.find(text, values)
    return name === null ? this.#client.query<R>(text, values) : this.#client.query<R>({ name, text, values })
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#isOutdated || this.#lost !== null)
  }
}

function toUnavailable(error: unknown): DatabaseUnavailableError {
  const cause = findKnownCause(error)
  return cause === undefined ? new DatabaseUnavailableError(error) : new DatabaseNotWritableError(error, cause)
}
