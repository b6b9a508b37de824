import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { CurrentSelection, OptionId, PlanSetId, ProjectId, SelectionReceipt, UserId } from '../schemas/index.ts'

export interface Choice {
  projectId: ProjectId
  optionId: OptionId
  /** The plan set that the option belongs to; the current one when left out. */
  planSetId?: PlanSetId
  /** Why; needed to replace an earlier selection. */
  reason?: string
}

export class SelectionService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  select(owner: UserId, choice: Choice): Promise<SelectionReceipt> {
    throw new Error(`${this.#db}${owner}${choice}`)
  }

  current(owner: UserId, projectId: ProjectId): Promise<CurrentSelection> {
    throw new Error(`${owner}${projectId}`)
  }
}
