import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type CurrentPlanSet,
  type OptionId,
  PinnedOptionIds,
  type PlanSet,
  type PlanSetHead,
  type ProjectId,
  RunId,
  type RunRequest,
  type UserId,
  words,
} from '../../domain/schemas/index.ts'
import { findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentPlanSet, findPlanSet, findPlanSetVersion, listPlanSets } from '../data/plan-sets.ts'
import { changeProject, type LockedProject, type OwnedProject, readProject } from '../data/projects.ts'
import { findCurrentSelection } from '../data/selections.ts'
import type { Tables } from '../data/tables.ts'
import { findUser } from '../data/users.ts'
import { awaitRun } from '../runs/await-run.ts'
import { requestRun } from '../runs/request-run.ts'
import type { RunHub } from '../runs/run-hub.ts'
import type { RunQueue } from '../runs/run-queue.ts'
import { accept } from './accept.ts'
import { type KeyedRequest, once } from './once.ts'
import { requireProceed } from './require-proceed.ts'

export interface PlanServiceDependencies {
  db: Kysely<Tables>
  queue: RunQueue
  hub: RunHub
  /** From the request until a run is given up. */
  runDeadlineSeconds: number
}

/** What the founder says to the current plan set. */
export interface PushBack {
  projectId: ProjectId
  feedback: string
  /** At most two of its options, which the next one keeps as they are. */
  pinnedOptionIds?: readonly OptionId[]
}

interface Asking {
  action: 'plans.generate' | 'plans.regenerate'
  signal: AbortSignal
  keyed: KeyedRequest | null
}

export class PlanService {
  readonly #dependencies: PlanServiceDependencies

  constructor(dependencies: PlanServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Has a plan set written from the current brief, and waits for it. Whoever asks the same while it is being written
   * waits for the same one, and so does whoever sends the same keyed request again, however that one ends. When `signal`
   * aborts, only the waiting ends.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, GATE_UNRESOLVED, GATE_NOT_PROCEED, BRIEF_NOT_FOUND, RUN_CANCELED, a
   *   Runner's error, after which nothing is stored, RUN_IN_PROGRESS: something else is being written for this
   *   project, or `signal` has aborted; IDEMPOTENCY_MISMATCH
   */
  generate(
    owner: UserId,
    projectId: ProjectId,
    signal = new AbortController().signal,
    keyed: KeyedRequest | null = null,
  ): Promise<PlanSet> {
    return this.#make(owner, projectId, { action: 'plans.generate', signal, keyed }, async (project) => ({
      kind: 'generate',
      ...(await readSource(project)),
      previous: null,
    }))
  }

  /**
   * As `generate`, with what the founder says to the current plan set. Pinned options are in the next one byte for byte,
   * and the others are replaced. Whatever was selected stays selected.
   *
   * @throws {DomainError} those of `generate`, INVALID_TEXT, INVALID_INPUT, FEEDBACK_REQUIRED, PLAN_NOT_FOUND,
   *   OPTION_NOT_FOUND when a pinned option is none of the current plan set
   */
  async regenerate(
    owner: UserId,
    pushBack: PushBack,
    signal = new AbortController().signal,
    keyed: KeyedRequest | null = null,
  ): Promise<PlanSet> {
    const said = accept(words, pushBack.feedback, 'feedback')
    const wanted = accept(PinnedOptionIds, [...(pushBack.pinnedOptionIds ?? [])], 'pinnedOptionIds')
    return this.#make(owner, pushBack.projectId, { action: 'plans.regenerate', signal, keyed }, async (project) => {
      const source = await readSource(project)
      const feedback = said || refuse('FEEDBACK_REQUIRED')
      const planSet = await readCurrent(project)
      const pinned = pinnedIn(planSet, wanted)
      return { kind: 'regenerate', ...source, previous: { planSetId: planSet.id, feedback, ...pinned } }
    })
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, PLAN_NOT_FOUND */
  get(owner: UserId, projectId: ProjectId): Promise<CurrentPlanSet> {
    return this.#read(owner, projectId, async (project) => {
      const planSet = await readCurrent(project)
      const selection = await findCurrentSelection(project)
      return { ...planSet, selectedOptionId: selection?.planSetId === planSet.id ? selection.optionId : null }
    })
  }

  /**
   * All versions, the newest first; none yet is an empty list.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  history(owner: UserId, projectId: ProjectId): Promise<PlanSetHead[]> {
    return this.#read(owner, projectId, listPlanSets)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, PLAN_NOT_FOUND */
  version(owner: UserId, projectId: ProjectId, version: number): Promise<PlanSet> {
    return this.#read(
      owner,
      projectId,
      async (project) => (await findPlanSetVersion(project, version)) ?? refuse('PLAN_NOT_FOUND'),
    )
  }

  /**
   * For the paying tier. Nothing stands behind it yet, and whoever pays is told so.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, UPGRADE_REQUIRED, NOT_AVAILABLE_YET
   */
  async deepResearch(owner: UserId, projectId: ProjectId): Promise<never> {
    await this.#read(owner, projectId, async () => null)
    const feature = 'deep_research'
    const user = await findUser(this.#dependencies.db, owner)
    if (user?.tier === 'cto') return refuse({ reason: 'NOT_AVAILABLE_YET', details: { feature } })
    const details = { feature, requiredTier: 'cto', upgradeUrl: '/upgrade' }
    return refuse({ reason: 'UPGRADE_REQUIRED', details })
  }

  #read<T>(owner: UserId, projectId: ProjectId, work: (project: OwnedProject) => Promise<T>): Promise<T> {
    return readProject(this.#dependencies.db, owner, projectId, work)
  }

  async #make(
    owner: UserId,
    projectId: ProjectId,
    { action, signal, keyed }: Asking,
    ask: (project: OwnedProject) => Promise<RunRequest>,
  ): Promise<PlanSet> {
    const { db, hub, queue, runDeadlineSeconds: deadlineSeconds } = this.#dependencies
    const decided = { action, owner, keyed, answer: RunId, about: (runId: RunId) => ({ runId }) } as const
    const request = once(decided, async (project: LockedProject) =>
      requestRun(project, await ask(project), { queue, createdBy: owner, deadlineSeconds }),
    )
    const id = await changeProject(db, owner, projectId, request)
    const planSetId = await awaitRun(db, hub, { id, projectId }, signal)
    return this.#read(
      owner,
      projectId,
      async (project) => (await findPlanSet(project, planSetId)) ?? refuse('PLAN_NOT_FOUND'),
    )
  }
}

async function readSource(project: OwnedProject): Promise<Pick<RunRequest, 'gateId' | 'briefVersion'>> {
  const { id: gateId } = await requireProceed(project)
  const brief = (await findCurrentBriefHead(project)) ?? refuse('BRIEF_NOT_FOUND')
  return { gateId, briefVersion: brief.version }
}

async function readCurrent(project: OwnedProject): Promise<PlanSet> {
  return (await findCurrentPlanSet(project)) ?? refuse('PLAN_NOT_FOUND')
}

/** In the order of the plan set, so that whoever asks for the same pins asks the same; nothing when there are none. */
function pinnedIn({ options }: PlanSet, wanted: readonly OptionId[]): { pinnedOptionIds?: OptionId[] } {
  const ids = options.map(({ id }) => id)
  if (wanted.some((id) => !ids.includes(id))) refuse('OPTION_NOT_FOUND')
  const pinnedOptionIds = ids.filter((id) => wanted.includes(id))
  return pinnedOptionIds.length === 0 ? {} : { pinnedOptionIds }
}
