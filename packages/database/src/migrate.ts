import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { DatabaseUnreachableError } from './errors.ts'

/** Forward-only migrations by name, applied in the alphabetical order of the names. */
export type Migrations = Readonly<Record<string, Pick<Migration, 'up'>>>

/**
 * Applies all pending migrations, or none of them. Several processes may do so at the same time: on a server an
 * advisory lock lets one of them migrate while the others wait; PGlite has only one process.
 *
 * @throws {DatabaseUnreachableError} when a program with other migrations has migrated the database
 * @throws the error of a failing migration
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  if (await isUpToDate(db, migrations)) return
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw hasOtherMigrations(error) ? otherVersion(error) : error
}

/** Spares most starts the migrator's search through the whole database catalogue. */
async function isUpToDate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<boolean> {
  const table = await sql<{ oid: unknown }>`select to_regclass(${DEFAULT_MIGRATION_TABLE}) as oid`.execute(db)
  if (table.rows[0]?.oid == null) return false
  const applied = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  const names = Object.keys(migrations)
  return applied.rows.length === names.length && applied.rows.every(({ name }) => names.includes(name))
}

/** Only the message of Kysely's error identifies this case. */
function hasOtherMigrations(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('corrupted migrations')
}

function otherVersion(cause: unknown): DatabaseUnreachableError {
  return new DatabaseUnreachableError(
    'The database belongs to another version of this program, probably a newer one. Start that version.',
    {
      cause,
    },
  )
}
