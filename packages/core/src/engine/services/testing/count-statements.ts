import type { Kysely, KyselyPlugin } from 'kysely'

/** Counts the statements that a database answers over a handle. */
export class StatementCounter implements KyselyPlugin {
  statements = 0

  /** Also called for queries inside of others. */
  readonly transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => node

  readonly transformResult: KyselyPlugin['transformResult'] = async ({ result }) => {
    this.statements++
    return result
  }
}

/** Returns the same database, with a count of the statements that are sent over the new handle. */
export function countStatements<Tables>(db: Kysely<Tables>): { db: Kysely<Tables>; counter: StatementCounter } {
  const counter = new StatementCounter()
  return { db: db.withPlugin(counter), counter }
}
