import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { describeDecided, describeGate, describePending, requiresActionText } from '../../domain/gate/index.ts'
import {
  DecidedGate,
  type Gate,
  type GateId,
  GateResolution,
  PendingGate,
  type ProjectId,
  type UserId,
} from '../../domain/schemas/index.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { decideGate, findCurrentGate, insertGate, listGates } from '../data/gates.ts'
import {
  changeProject,
  changeProjectOfGate,
  type LockedProject,
  readProject,
  setProjectStatus,
} from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { accept } from './accept.ts'
import { blankToNull } from './blank-to-null.ts'
import { type KeyedRequest, once } from './once.ts'

export class GateService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Opens a direction gate on the project's brief.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND, GATE_ALREADY_OPEN, IDEMPOTENCY_MISMATCH
   */
  open(owner: UserId, projectId: ProjectId, keyed: KeyedRequest | null = null): Promise<PendingGate> {
    const about = ({ id: gateId }: PendingGate) => ({ gateId })
    const open = once(
      { action: 'gates.open', owner, keyed, answer: PendingGate, about },
      async (project: LockedProject) => {
        if ((await findCurrentBrief(project)) === null) refuse('BRIEF_NOT_FOUND')
        return describePending((await insertGate(project, owner)) ?? refuse('GATE_ALREADY_OPEN'))
      },
    )
    return changeProject(this.#db, owner, projectId, open)
  }

  /**
   * The latest gate, pending or decided; null when none was ever opened.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  current(owner: UserId, projectId: ProjectId): Promise<Gate | null> {
    return readProject(this.#db, owner, projectId, async (project) => {
      const gate = await findCurrentGate(project)
      return gate && describeGate(gate)
    })
  }

  /**
   * All gates, the newest first.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  history(owner: UserId, projectId: ProjectId): Promise<Gate[]> {
    return readProject(this.#db, owner, projectId, async (project) => (await listGates(project)).map(describeGate))
  }

  /**
   * Decides a gate, once and for all. Parking it parks the project in the same breath.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, GATE_NOT_FOUND, GATE_ALREADY_DECIDED, ACTION_TEXT_REQUIRED,
   *   IDEMPOTENCY_MISMATCH
   */
  async resolve(
    owner: UserId,
    gateId: GateId,
    resolution: GateResolution,
    keyed: KeyedRequest | null = null,
  ): Promise<DecidedGate> {
    const { decision, actionText, note } = accept(GateResolution, resolution, '')
    const taken = {
      decision,
      actionText: blankToNull(actionText),
      note: blankToNull(note),
      decidedBy: owner,
    }
    const about = () => ({ gateId, decision })
    const resolve = once(
      { action: 'gates.resolve', owner, keyed, answer: DecidedGate, about },
      async (project: LockedProject) => {
        if (requiresActionText(decision) && taken.actionText === null)
          refuse({ reason: 'ACTION_TEXT_REQUIRED', details: { decision } })
        const gate = (await decideGate(project, gateId, taken)) ?? refuse('GATE_ALREADY_DECIDED')
        if (decision === 'park') await setProjectStatus(project, 'parked')
        return describeDecided(gate)
      },
    )
    return changeProjectOfGate(this.#db, owner, gateId, resolve)
  }
}
