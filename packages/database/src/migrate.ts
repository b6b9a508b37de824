import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
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
  if (await isUpToDate(db, migrations)) return
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw isForeign(error) ? foreign(error) : error
}

/** The migrator looks through the whole catalogue for its tables first: nearly every start can do without. */
async function isUpToDate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<boolean> {
  const table = await sql<{ oid: unknown }>`select to_regclass(${DEFAULT_MIGRATION_TABLE}) as oid`.execute(db)
  if (table.rows[0]?.oid == null) return false
  const applied = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  const names = Object.keys(migrations)
  return applied.rows.length === names.length && applied.rows.every(({ name }) => names.includes(name))
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
