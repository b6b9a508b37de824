import type { Kysely, KyselyPlugin } from 'kysely'

/** Counts the statements that are sent over a database handle. */
export class StatementCounter implements KyselyPlugin {
  statements = 0

  readonly transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    this.statements++
    return node
  }

  readonly transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}

/** Returns the same database, with a count of the statements that are sent over the new handle. */
export function countStatements<Tables>(db: Kysely<Tables>): { db: Kysely<Tables>; counter: StatementCounter } {
  const counter = new StatementCounter()
  return { db: db.withPlugin(counter), counter }
}
