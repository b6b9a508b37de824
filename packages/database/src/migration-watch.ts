import type { PostgresPoolClient } from 'kysely'
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration'
import { OutdatedProgramError } from './errors.ts'

/** Milliseconds between two looks at the table of migrations. A look delays one caller, for one short query. */
const intervalMillis = 5_000

/** Notices when a newer version of the program migrates the database of a running process. There is no way back. */
export class MigrationWatch {
  readonly #known: readonly string[]
  #lookedAt = performance.now()
  #outdated: OutdatedProgramError | null = null

  /** @param known the names of all migrations of this version, which has just applied them */
  constructor(known: readonly string[]) {
    this.#known = known
  }

  /** @throws {OutdatedProgramError} once `look` has found a migration that this version does not know */
  assertCurrent(): void {
    if (this.#outdated) throw this.#outdated
  }

  /**
   * Looks at the table if it is time.
   *
   * @throws {OutdatedProgramError} when it has a migration that this version does not know
   * @throws the error of the query
   */
  async look(client: Pick<PostgresPoolClient, 'query'>): Promise<void> {
    if (performance.now() - this.#lookedAt < intervalMillis) return
    this.#lookedAt = performance.now()
    try {
      const unknown = `select name from ${DEFAULT_MIGRATION_TABLE} where name <> all($1) limit 1`
      const { rows } = await client.query<{ name: string }>(unknown, [this.#known])
      if (rows.length > 0) this.#outdated = new OutdatedProgramError()
    } catch (error) {
      this.#lookedAt = Number.NEGATIVE_INFINITY
      throw error
    }
    this.assertCurrent()
  }
}
