import type { Kysely } from 'kysely'
import type { Listen } from './listen.ts'

/**
 * Runs SQL text as it is: several statements at once if there are no parameters. Nobody else's query comes in between,
 * and a transaction that the text leaves open when it fails is ended.
 *
 * @returns the rows of all statements, one after the other
 */
export type RawSql = (text: string, parameters?: readonly unknown[]) => Promise<{ rows: unknown[] }>

/** A migrated database of either kind. */
export interface Backend<Tables> {
  db: Kysely<Tables>
  run: RawSql
  listen: Listen
  /** Lets go of what is held besides the connections that `db` uses, after these were closed. */
  release(): Promise<void>
}
