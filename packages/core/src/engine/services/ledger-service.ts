import type { Kysely } from 'kysely'
import { trackRecord } from '../../domain/ledger/index.ts'
import type { Ledger } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { listLedgerPlans } from '../data/ledger.ts'
import type { Tables } from '../data/tables.ts'

export class LedgerService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Returns the user's plans that something was recorded about, and how the finished ones compare with their forecasts. */
  async get({ userId }: Actor): Promise<Ledger> {
    const plans = await listLedgerPlans(this.#db, userId)
    const scores = plans.flatMap(({ outcome }) => outcome.score ?? [])
    return { plans, record: trackRecord(scores.reverse()) }
  }
}
