import type { Kysely } from 'kysely'
import { findCurrentBrief } from '../data/briefs.ts'
import { appendPlanSet, findCurrentPlanSet, findPlanSetVersion, listPlanSets } from '../data/plan-sets.ts'
import { changeProject, type OwnedProject, readProject } from '../data/projects.ts'
import { findCurrentSelection } from '../data/selections.ts'
import type { Tables } from '../data/tables.ts'
import { contentHash, priceDraft, writeDraft } from '../planning/index.ts'
import type { Runner } from '../runner/runner.ts'
import type {
  BriefVersion,
  CurrentPlanSet,
  GateId,
  PlanSet,
  PlanSetContent,
  PlanSetHead,
  ProjectId,
  RateBand,
  UserId,
} from '../schemas/index.ts'
import { refuse } from './refuse.ts'
import { requireProceed } from './require-proceed.ts'
import { requireStorable } from './require-storable.ts'

export interface PlanServiceDependencies {
  db: Kysely<Tables>
  runner: Runner
  /** USD per person-hour that options are priced at. */
  rate: RateBand
  runnerTimeoutSeconds: number
}

/** What a plan set is made from, as of the moment at which it was asked for. */
interface PlanSource {
  gateId: GateId
  brief: BriefVersion
  regeneration: { previous: PlanSet; feedback: string } | null
}

export class PlanService {
  readonly #dependencies: PlanServiceDependencies

  constructor(dependencies: PlanServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Has the Runner write a plan set from the current brief, and keeps it as the next version.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, GATE_UNRESOLVED, GATE_NOT_PROCEED, BRIEF_NOT_FOUND, RUN_CANCELED when
   *   `signal` aborts, or a Runner's error; nothing is stored then
   */
  async generate(owner: UserId, projectId: ProjectId, signal = new AbortController().signal): Promise<PlanSet> {
    const source = await this.#read(owner, projectId, readSource)
    return this.#keep(owner, projectId, await this.#write({ ...source, regeneration: null }, signal))
  }

  /**
   * As `generate`, with what the founder says to the current plan set. Whatever was selected stays selected.
   *
   * @throws {DomainError} those of `generate`, INVALID_TEXT, FEEDBACK_REQUIRED, PLAN_NOT_FOUND
   */
  async regenerate(
    owner: UserId,
    projectId: ProjectId,
    feedback: string,
    signal = new AbortController().signal,
  ): Promise<PlanSet> {
    requireStorable(feedback, 'feedback')
    const source = await this.#read(owner, projectId, async (project) => ({
      ...(await readSource(project)),
      regeneration: { feedback: feedback.trim() || refuse('FEEDBACK_REQUIRED'), previous: await readCurrent(project) },
    }))
    return this.#keep(owner, projectId, await this.#write(source, signal))
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
   * For the paying tier, which nobody is on yet.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, UPGRADE_REQUIRED
   */
  deepResearch(owner: UserId, projectId: ProjectId): Promise<never> {
    const details = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }
    return this.#read(owner, projectId, async () => refuse({ reason: 'UPGRADE_REQUIRED', details }))
  }

  #read<T>(owner: UserId, projectId: ProjectId, work: (project: OwnedProject) => Promise<T>): Promise<T> {
    return readProject(this.#dependencies.db, owner, projectId, work)
  }

  /** Takes as long as the Runner takes: no connection is held meanwhile. */
  async #write({ gateId, brief: { version, brief }, regeneration }: PlanSource, signal: AbortSignal) {
    const { runner, rate, runnerTimeoutSeconds: timeoutSeconds } = this.#dependencies
    const draft = await writeDraft(runner, { brief, regeneration }, { signal, timeoutSeconds })
    const feedback = regeneration?.feedback ?? null
    return priceDraft({ draft, brief, briefVersion: version, gateId, runner, feedback, rate })
  }

  #keep(owner: UserId, projectId: ProjectId, content: PlanSetContent): Promise<PlanSet> {
    const hash = contentHash(content)
    return changeProject(this.#dependencies.db, owner, projectId, (project) =>
      appendPlanSet(project, content, hash, owner),
    )
  }
}

async function readSource(project: OwnedProject): Promise<Pick<PlanSource, 'gateId' | 'brief'>> {
  const { id: gateId } = await requireProceed(project)
  return { gateId, brief: (await findCurrentBrief(project)) ?? refuse('BRIEF_NOT_FOUND') }
}

async function readCurrent(project: OwnedProject): Promise<PlanSet> {
  return (await findCurrentPlanSet(project)) ?? refuse('PLAN_NOT_FOUND')
}
