import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

export interface CallsToCount {
  /** Who is counted, and for what: at most 100 characters. */
  account: string
  calls: number
  /** From the first call that is counted until the count starts over. */
  windowSeconds: number
}

export interface CallCount {
  account: string
  /** In the current window, including these. */
  calls: number
  /** Until the window ends. */
  secondsLeft: number
}

/**
 * Counts calls of different accounts in one statement, by the clock of the database. Accounts are counted in a fixed
 * order, so that simultaneous counts do not deadlock.
 */
export async function countCalls(db: Kysely<Tables>, counted: readonly CallsToCount[]): Promise<CallCount[]> {
  const rows = counted.map(({ account, calls, windowSeconds }) => ({
    account,
    calls,
    ends_at: sql<Date>`now() + make_interval(secs => ${windowSeconds})`,
  }))
  return db
    .insertInto('call_counts')
    .values(rows.toSorted((one, other) => (one.account < other.account ? -1 : 1)))
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({
        calls: sql<number>`excluded.calls + case when call_counts.ends_at > now() then call_counts.calls else 0 end`,
        ends_at: sql<Date>`case when call_counts.ends_at > now() then call_counts.ends_at else excluded.ends_at end`,
      }),
    )
    .returning(['account', 'calls', sql<number>`extract(epoch from ends_at - now())::float8`.as('secondsLeft')])
    .execute()
}

/** Removes the counts whose window is over. */
export async function removeEndedCounts(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('call_counts')
    .where('account', 'in', (ended) =>
      ended
        .selectFrom('call_counts')
        .select('account')
        .where('ends_at', '<', sql<Date>`now()`)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
