import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { DecidedGate, Gate, GateId, GateResolution, PendingGate, ProjectId, UserId } from '../schemas/index.ts'

export class GateService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  open(owner: UserId, projectId: ProjectId): Promise<PendingGate> {
    throw new Error(`${this.#db}${owner}${projectId}`)
  }

  current(owner: UserId, projectId: ProjectId): Promise<Gate | null> {
    throw new Error(`${owner}${projectId}`)
  }

  history(owner: UserId, projectId: ProjectId): Promise<Gate[]> {
    throw new Error(`${owner}${projectId}`)
  }

  resolve(owner: UserId, gateId: GateId, resolution: GateResolution): Promise<DecidedGate> {
    throw new Error(`${owner}${gateId}${resolution}`)
  }
}
