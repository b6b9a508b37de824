import { DomainError } from '../../domain/errors/index.ts'
import { assumptionsFor, defaultProjectAssumptions } from '../../domain/estimate/index.ts'
import type { History } from '../../domain/ledger/index.ts'
import {
  type AcceptedDraft,
  type Brief,
  type Draft,
  type Examination,
  type KeptAnswers,
  type PlanRunRequest,
  type PlanSet,
  type ProjectAssumptions,
  type Run,
  Viewpoint,
} from '../../domain/schemas/index.ts'
import {
  type AnswerObserver,
  type MergedDrafts,
  type PricedPlanSet,
  requestDraft,
  requestExamination,
  withinLimits,
} from '../../planning/drafts/index.ts'
import type { EarlierFeedback, Runner } from '../../planning/runner/index.ts'
import { readHistory } from '../data/ledger.ts'
import { findCurrentPlanSet, listEarlierFeedback } from '../data/plan-sets.ts'
import type { LockedProject } from '../data/projects.ts'
import { findKeptAnswers } from '../data/runs.ts'
import { readBaseBrief } from './read-base-brief.ts'
import { readSavedAssumptions } from './read-saved-assumptions.ts'
import type { RunProgress } from './run-progress.ts'
import type { RunTask, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'
import { storePlanSet } from './store-plan-set.ts'

/** The first ones of a brief that are examined: an answer about more would be too long for many models. */
const maxAssumptions = 40

interface ResearchInputs {
  request: PlanRunRequest
  brief: Brief
  earlierFeedback: readonly EarlierFeedback[]
  /** What earlier attempts have paid for. */
  kept: KeptAnswers
  /** The plan whose letters its options continue; null for a first plan. */
  previous: PlanSet | null
  /** Null: the defaults. */
  saved: ProjectAssumptions | null
  /** Of the founder's finished plans. */
  history: History
}

/** Reads what Deep Research rests on. It leaves a plan set with a report behind. */
export async function researchTask(project: LockedProject, run: Run, request: PlanRunRequest): Promise<RunTask> {
  const brief = await readBaseBrief(project, request.briefVersion)
  const kept = await findKeptAnswers(project, run.id)
  const saved = await readSavedAssumptions(project, request)
  const history = await readHistory(project)
  const earlierFeedback = await listEarlierFeedback(project)
  const previous = await findCurrentPlanSet(project)
  const inputs = { request, brief, kept, previous, saved, history, earlierFeedback }
  return {
    preview: { brief, pins: null, saved, history },
    opening: Viewpoint.options.flatMap((viewpoint) => {
      const draft = kept.drafts[viewpoint]
      return draft === undefined ? [] : [{ type: 'drafted', draft: describeDraft(viewpoint, draft) }]
    }),
    write: async (parts, writing) => {
      const planSet = await new Research(parts, inputs, writing).write()
      return (locked) => storePlanSet(locked, run, planSet)
    },
  }
}

/** One attempt at Deep Research. */
class Research {
  readonly #parts: RunWorkerParts
  readonly #inputs: ResearchInputs
  readonly #writing: Writing

  constructor(parts: RunWorkerParts, inputs: ResearchInputs, writing: Writing) {
    this.#parts = parts
    this.#inputs = inputs
    this.#writing = writing
  }

  get #projectAssumptions(): ProjectAssumptions {
    return this.#inputs.saved ?? defaultProjectAssumptions(this.#parts.rate)
  }

  /** Has independent drafts written and examined, merges them, and prices the result. */
  async write(): Promise<PricedPlanSet> {
    const drafts = await this.#draftAll()
    const merged = await this.#merge(drafts, null)
    this.#writing.progress.partial(merged.draft)
    const examination = this.#inputs.kept.examination ?? (await this.#examine(drafts, merged))
    return this.#price(await this.#merge(drafts, examination))
  }

  /** Waits for all drafts: one that fails does not waste what the others cost. */
  async #draftAll(): Promise<Draft[]> {
    const settled = await Promise.allSettled(Viewpoint.options.map((viewpoint) => this.#draftFrom(viewpoint)))
    return settled.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    })
  }

  async #draftFrom(viewpoint: Viewpoint): Promise<Draft> {
    const { brief, earlierFeedback, kept } = this.#inputs
    const { runner, runnerTimeoutSeconds } = this.#parts
    const { within, progress, keep } = this.#writing
    const known = kept.drafts[viewpoint]
    if (known !== undefined) return known
    const pricing = assumptionsFor(brief, this.#projectAssumptions, [], this.#inputs.history)
    const request = { brief, pricing, earlierFeedback, viewpoint, regeneration: null }
    const draft = await requestDraft(runner, request, within(runnerTimeoutSeconds), withoutOptions(progress))
    await keep({ viewpoint, draft }, [{ type: 'drafted', draft: describeDraft(viewpoint, draft) }])
    return draft
  }

  async #examine(drafts: readonly Draft[], { compared }: MergedDrafts): Promise<Examination> {
    const { brief } = this.#inputs
    const { runner, runnerTimeoutSeconds } = this.#parts
    const { within, progress, keep } = this.#writing
    const proposals = drafts.flatMap(({ options }, index) => {
      const viewpoint = Viewpoint.options[index]
      return viewpoint === undefined ? [] : [{ viewpoint, options }]
    })
    const assumptions = brief.assumptions.slice(0, maxAssumptions)
    const request = { brief, drafts: proposals, items: compared, assumptions }
    const limits = within(runnerTimeoutSeconds)
    const examination = await requestExamination(abilityOf(runner), request, limits, withoutPartials(progress))
    await keep({ examination }, [])
    return examination
  }

  #merge(drafts: readonly Draft[], examination: Examination | null): Promise<MergedDrafts> {
    const { tasks, runnerTimeoutSeconds } = this.#parts
    return withinLimits(this.#writing.within(runnerTimeoutSeconds), (stop) =>
      tasks.mergeDrafts({ drafts, examination }, stop),
    )
  }

  #price({ draft, report }: MergedDrafts): Promise<PricedPlanSet> {
    const { runner, tasks, runnerTimeoutSeconds } = this.#parts
    const { brief, request } = this.#inputs
    const { within, progress } = this.#writing
    const { name, model } = runner
    const { briefVersion, gateId } = request
    const projectAssumptions = this.#projectAssumptions
    const { history, previous } = this.#inputs
    const today = new Date().toISOString().slice(0, 10)
    const author = { runner: { name, model }, feedback: null }
    const source = { brief, briefVersion, gateId, ...author, projectAssumptions, history, today, previous }
    const toPrice = { ...source, draft, optionIds: progress.idsOf(draft.options), research: report }
    return withinLimits(within(runnerTimeoutSeconds), (stop) => tasks.pricePlanSet(toPrice, stop))
  }
}

/** @throws {DomainError} RUNNER_CANNOT, when the Runner was changed after the request */
function abilityOf(runner: Runner): NonNullable<Runner['examine']> {
  const { examine } = runner
  if (examine === undefined) throw new DomainError({ reason: 'RUNNER_CANNOT', details: { ability: 'deep_research' } })
  return examine.bind(runner)
}

/** Shows the number of work items of the longest draft; the options of one draft alone are not those of the plan. */
function withoutOptions(progress: RunProgress): AnswerObserver {
  const items = (answer: unknown) =>
    typeof answer === 'object' && answer !== null && 'workItems' in answer ? { workItems: answer.workItems } : {}
  return { ...withoutPartials(progress), partial: (answer) => progress.partial(items(answer)) }
}

function withoutPartials(progress: RunProgress): AnswerObserver {
  return { partial: () => {}, usage: (usage) => progress.usage(usage), repair: () => progress.repair() }
}

function describeDraft(viewpoint: Viewpoint, { workItems, options }: Draft): AcceptedDraft {
  const hours = new Map(workItems.map(({ id, hours: { likely } }) => [id, likely]))
  const described = options.map(({ name, workItemIds }) => ({
    name,
    hours: workItemIds.reduce((sum, id) => sum + (hours.get(id) ?? 0), 0),
  }))
  return { viewpoint, itemCount: workItems.length, options: described }
}
