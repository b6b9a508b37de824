import { type Kysely, sql } from 'kysely'
import type { Backend, Connections, RawSql } from './backend.ts'
import { DatabaseBusyError } from './errors.ts'
import type { Listen } from './listen.ts'
import type { Migrations } from './migrate.ts'
import { type EmbeddedLocation, type MemoryLocation, openDirectory, openMemory } from './open-embedded.ts'
import { openPostgres, type PostgresLocation } from './open-postgres.ts'

export type { Connections, RawSql } from './backend.ts'
export * from './errors.ts'
export type { Listen, Listening } from './listen.ts'
export type { Migrations } from './migrate.ts'
export { type EmbeddedLocation, holdsDatabase, type MemoryLocation } from './open-embedded.ts'
export type { PostgresLocation } from './open-postgres.ts'
export { readOwnSecret } from './own-secret.ts'

/** The location of a database. */
export type DatabaseLocation = EmbeddedLocation | MemoryLocation | PostgresLocation

/** A migrated PostgreSQL database, embedded or on a server. */
export interface OpenDatabase<Tables> extends AsyncDisposable {
  readonly db: Kysely<Tables>
  readonly run: RawSql
  readonly listen: Listen
  /** How the connections are used at the moment; null for an embedded database, which has one. */
  connections(): Connections | null
  /**
   * Resolves as well when all connections are in use, because the database answers then.
   *
   * @throws {DatabaseUnavailableError} when the database does not answer a query, or cannot write
   */
  ping(): Promise<void>
  /** Waits for queries under way and closes the database. A second call does nothing. */
  close(): Promise<void>
}

/**
 * Opens the database and migrates it. An embedded database is created if it does not exist.
 *
 * @throws {DataDirectoryLockedError} when another process uses the directory
 * @throws {DatabaseUnreachableError} when it cannot be opened; the message says why
 */
export async function openDatabase<Tables>(
  location: DatabaseLocation,
  migrations: Migrations,
): Promise<OpenDatabase<Tables>> {
  switch (location.kind) {
    case 'postgres':
      return handle(await openPostgres<Tables>(location, migrations))
    case 'embedded':
      return handle(await openDirectory<Tables>(location, migrations))
    case 'memory':
      return handle(await openMemory<Tables>(location, migrations))
  }
}

function handle<Tables>({ db, run, listen, connections, checkWrites, release }: Backend<Tables>): OpenDatabase<Tables> {
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= db.destroy().then(release)
    return closing
  }
  return {
    db,
    run,
    listen,
    connections,
    close,
    ping: async () => {
      await checkWrites()
      await sql`select 1`.execute(db).catch((error: unknown) => {
        if (!(error instanceof DatabaseBusyError)) throw error
      })
    },
    [Symbol.asyncDispose]: close,
  }
}
