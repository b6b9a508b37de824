import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { isConnectionFailure } from './connection-failure.ts'
import { DatabaseUnavailableError } from './errors.ts'

/** A pool that distinguishes an unavailable database from a failing query, and never reuses a lost connection. */
export class GuardedPool implements PostgresPool {
  readonly #pool: PostgresPool
  readonly options: object

  constructor(pool: PostgresPool) {
    this.#pool = pool
    this.options = pool.options
  }

  /** @throws {DatabaseUnavailableError} when no connection is available in time */
  async connect(): Promise<PostgresPoolClient> {
    try {
      return new GuardedClient(await this.#pool.connect())
    } catch (error) {
      throw new DatabaseUnavailableError(error)
    }
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
      this.#lost = new DatabaseUnavailableError(error)
      throw this.#lost
    }
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#lost !== null)
  }
}
