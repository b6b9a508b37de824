import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type AuditPage,
  defaultWeights,
  haveSameWeights,
  NewProject,
  Project,
  ProjectId,
  type ProjectOverview,
  Weights,
  WeightsToSet,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { readAuditOfProject } from '../data/audit-log.ts'
import {
  insertProject,
  listProjects,
  lockProject,
  readProject,
  readProjects,
  setProjectStatus,
} from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { lockUser } from '../data/users.ts'
import { findWeights, setWeights } from '../data/weights.ts'
import type { PageOptions } from './page-options.ts'
import { parseInput } from './parse-input.ts'
import { readOverview } from './read-overview.ts'

export class ProjectService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** @throws {DomainError} INVALID_TEXT, INVALID_INPUT, IDEMPOTENCY_MISMATCH, UNAUTHENTICATED when the user was erased */
  async create(actor: Actor, input: NewProject): Promise<Project> {
    const id = ProjectId.parse(uuidV7())
    const project = { ...parseInput(NewProject, input), id }
    // Locks the user, so that the project is either erased with them, or refused.
    const terms = { action: 'projects.create', lock: lockUser, keep: Project } as const
    return takeDecision(this.#db, actor, terms, async (deciding) => ({
      answer: await insertProject(deciding, project),
      audit: { projectId: id, subject: {} },
    }))
  }

  /** Returns the user's projects, the newest first. */
  list(actor: Actor): Promise<Project[]> {
    return listProjects(this.#db, actor.userId)
  }

  /** Returns the state of each of the user's projects, the newest first, as of one moment. */
  overview(actor: Actor): Promise<ProjectOverview[]> {
    return readProjects(this.#db, actor.userId, readOverview)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(actor: Actor, projectId: ProjectId): Promise<Project> {
    return readProject(this.#db, actor.userId, projectId, async ({ project }) => project)
  }

  /**
   * Returns a page of the decisions in a project, the latest first.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  audit(actor: Actor, projectId: ProjectId, { cursor = null }: PageOptions = {}): Promise<AuditPage> {
    return readProject(this.#db, actor.userId, projectId, (project) => readAuditOfProject(project, cursor))
  }

  /**
   * Returns how much each criterion means to the founder of the project; all alike until they say so.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  weights(actor: Actor, projectId: ProjectId): Promise<Weights> {
    return readProject(
      this.#db,
      actor.userId,
      projectId,
      async (project) => (await findWeights(project)) ?? defaultWeights,
    )
  }

  /**
   * Keeps how much each criterion means to the founder, and returns it. The same weights again change nothing.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND, IDEMPOTENCY_MISMATCH
   */
  async setWeights(actor: Actor, input: WeightsToSet): Promise<Weights> {
    const { projectId, weights } = parseInput(WeightsToSet, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'projects.setWeights', lock, keep: Weights }, async (project) => {
      const before = (await findWeights(project)) ?? defaultWeights
      if (haveSameWeights(before, weights)) return { answer: before, audit: null }
      await setWeights(project, weights)
      return { answer: weights, audit: { projectId, subject: { weights } } }
    })
  }

  /**
   * Makes a parked project active again. Its gate still says park: a new gate must be decided before the next plan.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_NOT_PARKED, IDEMPOTENCY_MISMATCH
   */
  unpark(actor: Actor, projectId: ProjectId): Promise<Project> {
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'projects.unpark', lock, keep: Project }, async (project) => {
      if (project.project.status !== 'parked') refuse('PROJECT_NOT_PARKED')
      return { answer: await setProjectStatus(project, 'active'), audit: { projectId, subject: {} } }
    })
  }
}
