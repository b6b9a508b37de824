import type { Kysely } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type AuditEntryId,
  type AuditPage,
  defaultWeights,
  haveSameWeights,
  NewProject,
  OverviewFacts,
  Project,
  type ProjectCounts,
  ProjectId,
  ProjectListing,
  ProjectOverview,
  ProjectToRename,
  parseOverviews,
  Weights,
  WeightsToSet,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { readAuditOfProject } from '../data/audit-log.ts'
import { readOverviewTexts } from '../data/overview-texts.ts'
import {
  findAnyActiveRun,
  insertProject,
  setArchived,
  setProjectName,
  setProjectStatus,
} from '../data/project-changes.ts'
import { countProjects, listProjects } from '../data/project-lists.ts'
import { lockProject, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { lockUser } from '../data/users.ts'
import { findWeights, setWeights } from '../data/weights.ts'
import { copyProject, lockToDuplicate } from './duplicate-project.ts'
import { ListedTexts } from './listed-texts.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'
import { toOverview } from './to-overview.ts'

export class ProjectService {
  readonly #db: Kysely<Tables>
  readonly #overviews = new ListedTexts(parseOverviews.schema, (facts) =>
    ProjectOverview.parse(toOverview(OverviewFacts.parse(facts))),
  )

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

  /**
   * Returns a page of the user's projects, the newest first: for a token of one project, that one.
   *
   * @throws {DomainError} INVALID_INPUT
   */
  async list(actor: Actor, page: PageOptions<ProjectId> = {}): Promise<Project[]> {
    return listProjects(this.#db, actor, toPage(page))
  }

  /**
   * Returns a page of the user's projects with their states, as of one moment.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
   */
  async overview(actor: Actor, options: PageOptions<ProjectId> & ProjectListing = {}): Promise<ProjectOverview[]> {
    const { cursor, limit, ...listing } = options
    const wanted = { ...toPage({ cursor, limit }), ...parseInput(ProjectListing, listing) }
    return this.#overviews.read(await readOverviewTexts(this.#db, actor.userId, wanted))
  }

  /** Returns how many projects the user has, by status and by state. */
  counts(actor: Actor): Promise<ProjectCounts> {
    return countProjects(this.#db, actor.userId)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND */
  get(actor: Actor, projectId: ProjectId): Promise<Project> {
    return readProject(this.#db, actor, projectId, async ({ project }) => project)
  }

  /**
   * Returns a page of the decisions in a project, the latest first.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async audit(actor: Actor, projectId: ProjectId, page: PageOptions<AuditEntryId> = {}): Promise<AuditPage> {
    const wanted = toPage(page)
    return readProject(this.#db, actor, projectId, (project) => readAuditOfProject(project, wanted))
  }

  /**
   * Returns how much each criterion means to the founder of the project; all alike until they say so.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  weights(actor: Actor, projectId: ProjectId): Promise<Weights> {
    return readProject(this.#db, actor, projectId, async (project) => (await findWeights(project)) ?? defaultWeights)
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
   * Makes a parked project active again. Its decision is still to park: it has to be decided again before the next plan.
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

  /** @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, PROJECT_ARCHIVED, IDEMPOTENCY_MISMATCH */
  async rename(actor: Actor, input: ProjectToRename): Promise<Project> {
    const { projectId, name } = parseInput(ProjectToRename, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'projects.rename', lock, keep: Project }, async (project) => {
      if (project.project.name === name) return { answer: project.project, audit: null }
      return { answer: await setProjectName(project, name), audit: { projectId, subject: {} } }
    })
  }

  /**
   * Puts a project out of the way, active or parked as it is. Its permits end, and it takes no changes.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_ARCHIVED, IDEMPOTENCY_MISMATCH, RUN_IN_PROGRESS while something is
   *   being written for it
   */
  archive(actor: Actor, projectId: ProjectId): Promise<Project> {
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'projects.archive', lock, keep: Project }, async (project) => {
      const runId = await findAnyActiveRun(project)
      if (runId !== null) refuse({ reason: 'RUN_IN_PROGRESS', details: { runId } })
      return { answer: await setArchived(project, true), audit: { projectId, subject: {} } }
    })
  }

  /**
   * Brings an archived project back, active or parked as it was. Its permits stay ended.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_NOT_ARCHIVED, IDEMPOTENCY_MISMATCH
   */
  restore(actor: Actor, projectId: ProjectId): Promise<Project> {
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    const terms = { action: 'projects.restore', lock, keep: Project, takesArchived: true } as const
    return takeDecision(this.#db, actor, terms, async (project) => {
      if (!project.isArchived) refuse('PROJECT_NOT_ARCHIVED')
      return { answer: await setArchived(project, false), audit: { projectId, subject: {} } }
    })
  }

  /**
   * Begins a project with the name, the description and the brief of another one. Nothing is decided in it.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PROJECT_ARCHIVED, IDEMPOTENCY_MISMATCH, UNAUTHENTICATED when the user was
   *   erased
   */
  duplicate(actor: Actor, projectId: ProjectId): Promise<Project> {
    const lock = (deciding: Deciding) => lockToDuplicate(deciding, projectId)
    const terms = { action: 'projects.duplicate', lock, keep: Project } as const
    return takeDecision(this.#db, actor, terms, async ({ deciding, source }) => {
      const answer = await copyProject(deciding, source)
      return { answer, audit: { projectId: answer.id, subject: { copiedFrom: projectId } } }
    })
  }
}
