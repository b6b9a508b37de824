import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DatabaseUnreachableError } from './errors.ts'

/** Forward-only migrations by name, applied in the alphabetical order of the names. */
export type Migrations = Readonly<Record<string, Pick<Migration, 'up'>>>

/**
 * Applies what has not been applied yet, all of it or none of it. Several processes may do so at once:
 * on PostgreSQL an advisory lock lets one work while the others wait; PGlite has one process only.
 *
 * @throws {DatabaseUnreachableError} the database has been migrated by a program that knows other migrations
 * @throws whatever the failing migration threw
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw isForeign(error) ? foreign(error) : error
}

/** Kysely tells this by its message alone. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('corrupted migrations')
}

function foreign(cause: unknown): DatabaseUnreachableError {
  return new DatabaseUnreachableError('The database was made by another, probably newer, version of this program.', {
    cause,
  })
}
