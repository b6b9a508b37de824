import { refuse } from '../../domain/errors/refuse.ts'
import {
  CurrentPlanSet,
  type FeedbackReading,
  FeedbackToRead,
  markValid,
  type OptionId,
  type PlanRunRequest,
  type PlanSet,
  type PlanSetHead,
  PlanSetHeadFacts,
  PlanToRegenerate,
  PlanToSubmit,
  type ProjectId,
  parsePlanSetHeads,
  type RateBand,
} from '../../domain/schemas/index.ts'
import { type PlanningTasks, requestReading } from '../../planning/drafts/index.ts'
import type { Runner } from '../../planning/runner/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrency } from '../data/assumptions.ts'
import { findBrief } from '../data/briefs.ts'
import {
  findCurrentPlanSet,
  findCurrentPlanSetId,
  findPlanSetIdOfVersion,
  readPlanSetTexts,
} from '../data/plan-sets.ts'
import { type OwnedProject, readProject } from '../data/projects.ts'
import { findRunOutcome } from '../data/run-outcomes.ts'
import { awaitRun } from '../runs/await-run.ts'
import type { RunHub } from '../runs/run-hub.ts'
import { decideOnRun, type RunDecision, type RunRequestDependencies } from './decide-on-run.ts'
import { ListedTexts } from './listed-texts.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'
import type { CacheUse } from './plan-set-cache.ts'
import type { NextQuestionParts } from './prepare-next-question.ts'
import { readPlanSource, readResearchSource } from './read-plan-source.ts'
import { StoredPlanSets } from './stored-plan-sets.ts'
import { submitPlan } from './submit-plan.ts'

/** The offline planner takes milliseconds; more only while many others wait for their turn. */
const maxReadingSeconds = 30

export interface PlanServiceDependencies extends RunRequestDependencies {
  hub: RunHub
  /** Its planner reads feedback without a model. */
  interviews: Pick<NextQuestionParts, 'planner'>
  /** Per person-hour in US dollars: the rate of projects without assumptions of their own. */
  rate: RateBand
  /** Where submitted drafts are priced. */
  tasks: Pick<PlanningTasks, 'pricePlanSet'>
  /** Seconds that pricing a submitted draft may take, with its wait for a thread. */
  runnerTimeoutSeconds: number
  /** The most memory that plan sets may take that were read before; 64 MiB when left out. */
  planSetCacheBytes?: number | undefined
  /** Writes plans, here or in worker processes. This service only asks whether it can do Deep Research. */
  runner: Pick<Runner, 'examine'>
  /** Seconds from the request until Deep Research is given up. */
  researchDeadlineSeconds: number
}

interface PlanDecision extends RunDecision {
  action: 'plans.generate' | 'plans.regenerate' | 'plans.deepResearch'
}

export interface WaitOptions {
  /** When it aborts, the wait ends, but the run continues. */
  signal?: AbortSignal | undefined
}

export class PlanService {
  readonly #dependencies: PlanServiceDependencies
  readonly #planSets: StoredPlanSets
  readonly #heads = new ListedTexts(parsePlanSetHeads.schema, (facts) => PlanSetHeadFacts.parse(facts))

  constructor(dependencies: PlanServiceDependencies) {
    this.#dependencies = dependencies
    this.#planSets = new StoredPlanSets(dependencies.db, dependencies.planSetCacheBytes)
  }

  /**
   * Has a plan set written from the current brief, and waits for it. An equal request made while it is being written
   * waits for the same plan set. So does a request that is sent again with its key, however the run ends.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, GATE_UNRESOLVED, GATE_NOT_PROCEED, BRIEF_NOT_FOUND, BRIEF_TOO_THIN,
   *   IDEMPOTENCY_MISMATCH, RUN_CANCELED, RUN_IN_PROGRESS when another plan set is being written for this project or `signal` has aborted, or
   *   a Runner's error, after which nothing is stored
   */
  generate(actor: Actor, projectId: ProjectId, options: WaitOptions = {}): Promise<PlanSet> {
    const plan = { action: 'plans.generate', projectId } as const
    return this.#requestAndWait(actor, plan, options, async (project) => ({
      kind: 'generate',
      ...(await readPlanSource(project)),
      previous: null,
    }))
  }

  /**
   * As `generate`, with the founder's feedback on the current plan set. The next one keeps pinned options byte for byte,
   * and replaces the others. The current selection stays.
   *
   * @throws {DomainError} those of `generate`, INVALID_TEXT, INVALID_INPUT, FEEDBACK_REQUIRED, PLAN_NOT_FOUND,
   *   OPTION_NOT_FOUND when a pinned option is not in the current plan set
   */
  async regenerate(actor: Actor, input: PlanToRegenerate, options: WaitOptions = {}): Promise<PlanSet> {
    const { projectId, feedback, pinnedOptionIds = [], reading } = parseInput(PlanToRegenerate, input)
    const plan = { action: 'plans.regenerate', projectId } as const
    return this.#requestAndWait(actor, plan, options, async (project) => {
      const source = await readPlanSource(project)
      if (feedback === '') refuse('FEEDBACK_REQUIRED')
      const planSet = await readCurrent(project)
      const pinned = pinnedIn(planSet, pinnedOptionIds)
      const confirmed = reading === undefined ? {} : { reading }
      return { kind: 'regenerate', ...source, previous: { planSetId: planSet.id, feedback, ...pinned, ...confirmed } }
    })
  }

  /**
   * Returns how feedback on the current plan set is read, for the founder to confirm or to correct. Calls no model and
   * stores nothing.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, PLAN_NOT_FOUND, INVALID_TEXT, INVALID_INPUT, FEEDBACK_REQUIRED, or a Runner's
   *   error
   */
  async readFeedback(actor: Actor, input: FeedbackToRead, options: WaitOptions = {}): Promise<FeedbackReading> {
    const { projectId, feedback } = parseInput(FeedbackToRead, input)
    const { interviews } = this.#dependencies
    const asked = await this.#read(actor, projectId, async (project) => {
      const planSet = await readCurrent(project)
      const current = await findBrief(project, planSet.briefVersion)
      const brief = current?.brief ?? refuse('BRIEF_NOT_FOUND')
      return { brief, previous: planSet, ...(await findCurrency(project)) }
    })
    if (feedback === '') refuse('FEEDBACK_REQUIRED')
    const { signal = new AbortController().signal } = options
    const today = new Date().toISOString().slice(0, 10)
    const limits = { signal, timeoutSeconds: maxReadingSeconds }
    return requestReading(interviews.planner, { ...asked, feedback, today }, limits)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, PLAN_NOT_FOUND */
  async get({ userId }: Actor, projectId: ProjectId): Promise<CurrentPlanSet> {
    const found = await findCurrentPlanSetId(this.#dependencies.db, userId, projectId)
    const { id, selectedOptionId } = found ?? refuse('PROJECT_NOT_FOUND')
    const { planSet, json } = await this.#planSets.read(userId, projectId, id)
    const current = Object.freeze({ ...planSet, selectedOptionId })
    return markValid(
      CurrentPlanSet,
      current,
      `${json.slice(0, -1)},"selectedOptionId":${JSON.stringify(selectedOptionId)}}`,
    )
  }

  /**
   * Returns a page of the versions, the newest first; an empty one when there is none yet. The cursor is a version.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async history({ userId }: Actor, projectId: ProjectId, page: PageOptions<number> = {}): Promise<PlanSetHead[]> {
    const toList = { owner: userId, projectId, ...toPage(page) }
    const texts = await readPlanSetTexts(this.#dependencies.db, toList)
    return this.#heads.read(texts ?? refuse('PROJECT_NOT_FOUND'))
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, PLAN_NOT_FOUND */
  async version({ userId }: Actor, projectId: ProjectId, version: number): Promise<PlanSet> {
    const found = await findPlanSetIdOfVersion(this.#dependencies.db, userId, projectId, version)
    const { id } = found ?? refuse('PROJECT_NOT_FOUND')
    return (await this.#planSets.read(userId, projectId, id)).planSet
  }

  /** How much of the plan sets that were read is kept in memory. */
  get cacheUse(): CacheUse {
    return this.#planSets.use
  }

  /**
   * Has a plan set written by Deep Research, and waits for it as `generate` does: drafts that are written independently
   * of each other, compared with each other, and merged. The plan set has a report of it.
   *
   * @throws {DomainError} those of `generate`; UPGRADE_REQUIRED for a tier without it; RUNNER_CANNOT when the Runner has
   *   nothing to research
   */
  deepResearch(actor: Actor, projectId: ProjectId, options: WaitOptions = {}): Promise<PlanSet> {
    const { runner, researchDeadlineSeconds } = this.#dependencies
    const plan = { action: 'plans.deepResearch', projectId, deadlineSeconds: researchDeadlineSeconds } as const
    return this.#requestAndWait(actor, plan, options, async (project) => ({
      kind: 'deep_research',
      ...(await readResearchSource(project, actor.userId, runner)),
      previous: null,
    }))
  }

  /**
   * Stores a complete draft as the next plan set, priced as a Runner's. The plan set says who submitted it. The current
   * selection stays.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT with every issue of the draft, PROJECT_NOT_FOUND, GATE_UNRESOLVED,
   *   GATE_NOT_PROCEED, BRIEF_NOT_FOUND, BRIEF_TOO_THIN, VERSION_CONFLICT when `baseVersion` is not the current version,
   *   RUN_IN_PROGRESS when a plan set is being written for this project, IDEMPOTENCY_MISMATCH, RUN_CANCELED when `signal`
   *   has aborted before it was stored, RUNNER_TIMEOUT when it cannot be priced in time, OVERLOADED
   */
  async submit(actor: Actor, input: PlanToSubmit, options: WaitOptions = {}): Promise<PlanSet> {
    const submission = parseInput(PlanToSubmit, input)
    const { signal = new AbortController().signal } = options
    const id = await submitPlan(this.#dependencies, actor, submission, signal)
    return (await this.#planSets.read(actor.userId, submission.projectId, id)).planSet
  }

  #read<T>(actor: Actor, projectId: ProjectId, work: (project: OwnedProject) => Promise<T>): Promise<T> {
    return readProject(this.#dependencies.db, actor, projectId, work)
  }

  async #requestAndWait(
    actor: Actor,
    decision: PlanDecision,
    { signal = new AbortController().signal }: WaitOptions,
    readRequest: (project: OwnedProject) => Promise<PlanRunRequest>,
  ): Promise<PlanSet> {
    const { db, hub } = this.#dependencies
    const requested = async (project: OwnedProject) => ({ request: await readRequest(project), input: null })
    const run = await decideOnRun(this.#dependencies, actor, decision, requested)
    const read = () => findRunOutcome(db, actor.userId, run.id)
    const { planSet } = await awaitRun(hub, { ...run, read }, signal)
    return this.#planSets.keep(planSet ?? refuse('PLAN_NOT_FOUND')).planSet
  }
}

async function readCurrent(project: OwnedProject): Promise<PlanSet> {
  return (await findCurrentPlanSet(project)) ?? refuse('PLAN_NOT_FOUND')
}

/** In the order of the plan set, so that requests with the same pins are equal. Empty when there are none. */
function pinnedIn({ options }: PlanSet, wanted: readonly OptionId[]): { pinnedOptionIds?: OptionId[] } {
  const ids = options.map(({ id }) => id)
  if (wanted.some((id) => !ids.includes(id))) refuse('OPTION_NOT_FOUND')
  const pinnedOptionIds = ids.filter((id) => wanted.includes(id))
  return pinnedOptionIds.length === 0 ? {} : { pinnedOptionIds }
}
