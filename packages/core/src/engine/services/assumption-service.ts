import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { defaultProjectAssumptions } from '../../domain/estimate/index.ts'
import { AssumptionsToSave, AssumptionsVersion, type ProjectId, type RateBand } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { appendAssumptions, findCurrentAssumptions } from '../data/assumptions.ts'
import { lockProject, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { parseInput } from './parse-input.ts'

export interface AssumptionServiceDependencies {
  db: Kysely<Tables>
  /** Per person-hour in US dollars: the rate of projects without assumptions of their own. */
  rate: RateBand
}

/** What the plans of a project are priced with. */
export class AssumptionService {
  readonly #db: Kysely<Tables>
  readonly #rate: RateBand

  constructor({ db, rate }: AssumptionServiceDependencies) {
    this.#db = db
    this.#rate = rate
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(actor: Actor, projectId: ProjectId): Promise<AssumptionsVersion> {
    return readProject(
      this.#db,
      actor,
      projectId,
      async (project) =>
        (await findCurrentAssumptions(project)) ?? { version: 0, assumptions: defaultProjectAssumptions(this.#rate) },
    )
  }

  /**
   * Adds a version and returns it; the next plan is priced with it. A selection of a plan that was priced with other
   * assumptions becomes stale, and its permits end. The same assumptions again add no version.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, VERSION_CONFLICT when `baseVersion` is not the
   *   current version, IDEMPOTENCY_MISMATCH
   */
  async save(actor: Actor, input: AssumptionsToSave): Promise<AssumptionsVersion> {
    const { projectId, assumptions, baseVersion } = parseInput(AssumptionsToSave, input)
    const hash = contentHash(assumptions)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(
      this.#db,
      actor,
      { action: 'assumptions.save', lock, keep: AssumptionsVersion },
      async (project) => {
        const current = await findCurrentAssumptions(project)
        const currentVersion = current?.version ?? 0
        if (baseVersion !== undefined && baseVersion !== currentVersion)
          refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
        if (current && contentHash(current.assumptions) === hash) return { answer: current, audit: null }
        const saved = await appendAssumptions(project, assumptions, hash)
        return { answer: saved, audit: { projectId, subject: { assumptionsVersion: saved.version } } }
      },
    )
  }
}
