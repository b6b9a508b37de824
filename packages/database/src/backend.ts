import type { Kysely } from 'kysely'
import type { Listen } from './listen.ts'

/**
 * Runs SQL text unchanged; without parameters it may contain several statements. No other query runs in between. If the
 * text fails in a transaction that it opened, the transaction is rolled back.
 *
 * @returns the rows of all statements, one after the other
 */
export type RawSql = (text: string, parameters?: readonly unknown[]) => Promise<{ rows: unknown[] }>

/** How a pool of connections is used at the moment. */
export interface Connections {
  used: number
  idle: number
  /** Queries and transactions that wait for a connection. */
  waiting: number
}

/** A migrated database, embedded or on a server. */
export interface Backend<Tables> {
  db: Kysely<Tables>
  run: RawSql
  listen: Listen
  /** Null without a pool. */
  connections(): Connections | null
  /** @throws {DatabaseUnavailableError} when a write has failed and would fail again */
  checkWrites(): Promise<void>
  /** Releases everything besides the connections of `db`, after these have been closed. */
  release(): Promise<void>
}
