import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Forward-only migrations by name, applied in the alphabetical order of the names. */
export type Migrations = Readonly<Record<string, Pick<Migration, 'up'>>>

/**
 * Applies what has not been applied yet, all of it or none of it. Several processes may do so at once:
 * on PostgreSQL an advisory lock lets one work while the others wait; PGlite has one process only.
 *
 * @throws whatever the failing migration threw; or an Error when the database holds migrations that are not known here
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
}
