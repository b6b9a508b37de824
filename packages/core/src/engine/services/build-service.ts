import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { judgeBuild } from '../../domain/gate/index.ts'
import type { Permit, ProjectId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentGate } from '../data/gates.ts'
import { readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { readCurrentSelection } from './read-current-selection.ts'

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
  authorize(actor: Actor, projectId: ProjectId): Promise<Permit> {
    return readProject(this.#db, actor.userId, projectId, async (project) => {
      const gate = await findCurrentGate(project)
      const verdict = judgeBuild(project.project, gate, await readCurrentSelection(project))
      if (!verdict.permitted) return refuse(verdict.refusal)
      const { selection, option, adjusted } = verdict.selection
      const { contentHash } = selection
      const authorizedAt = new Date().toISOString()
      return { projectId: project.id, selection, selectedOption: adjusted?.option ?? option, contentHash, authorizedAt }
    })
  }
}
