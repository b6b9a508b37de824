import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { judgeBuild } from '../../domain/gate/index.ts'
import { markValid, Permit, type ProjectId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { readSelectionFacts } from '../data/selection-facts.ts'
import type { Tables } from '../data/tables.ts'
import { judgeChoice } from './judge-choice.ts'

export class BuildService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Returns a permit if the project may be built now. Reads gate, brief, selection and option as of one moment, so that no
   * permit mixes states from before and after a change.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, GATE_UNRESOLVED, GATE_NOT_PROCEED, PLAN_NOT_SELECTED, SELECTION_STALE
   */
  async authorize(actor: Actor, projectId: ProjectId): Promise<Permit> {
    const facts = (await readSelectionFacts(this.#db, actor.userId, projectId)) ?? refuse('PROJECT_NOT_FOUND')
    const verdict = judgeBuild(facts.project, facts.gate, judgeChoice(facts))
    if (!verdict.permitted) return refuse(verdict.refusal)
    const { selection, option, adjusted } = verdict.selection
    const { contentHash } = selection
    const authorizedAt = new Date().toISOString()
    const selectedOption = adjusted?.option ?? option
    return markValid(Permit, { projectId, selection, selectedOption, contentHash, authorizedAt })
  }
}
