import { assumptionsFor, defaultProjectAssumptions, inCurrency, withEarlierCosts } from '../../domain/estimate/index.ts'
import type { History } from '../../domain/ledger/index.ts'
import {
  type Brief,
  currencyOf,
  type PlanRunRequest,
  type PlanSet,
  type ProjectAssumptions,
  type Run,
} from '../../domain/schemas/index.ts'
import { type Pins, type PricedPlanSet, pinsOf, requestDraft, withinLimits } from '../../planning/drafts/index.ts'
import type { EarlierFeedback, Pricing, Regeneration } from '../../planning/runner/index.ts'
import { readHistory } from '../data/ledger.ts'
import { findCurrentPlanSet, findPlanSet, listEarlierFeedback } from '../data/plan-sets.ts'
import type { LockedProject } from '../data/projects.ts'
import { readBaseBrief } from './read-base-brief.ts'
import { readSavedAssumptions } from './read-saved-assumptions.ts'
import type { RunTask, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'
import { storePlanSet } from './store-plan-set.ts'

interface PlanInputs {
  request: PlanRunRequest
  brief: Brief
  earlierFeedback: readonly EarlierFeedback[]
  regeneration: (Regeneration & { previous: PlanSet }) | null
  /** Options of the previous plan set that the new one keeps. */
  pins: Pins | null
  /** The plan whose letters its options continue; null for a first plan. */
  current: Pick<PlanSet, 'options' | 'letters'> | null
  /** Null: the defaults. */
  saved: ProjectAssumptions | null
  /** Of the founder's finished plans. */
  history: History
}

/** Reads what a plan set is written from. It leaves a plan set behind. */
export async function planTask(project: LockedProject, run: Run, request: PlanRunRequest): Promise<RunTask> {
  const brief = await readBaseBrief(project, request.briefVersion)
  const { regeneration, pins } = await readRegeneration(project, request)
  const current = regeneration?.previous ?? (await findCurrentPlanSet(project))
  const earlierFeedback = current === null ? [] : await listEarlierFeedback(project, regeneration?.previous.version)
  const saved = await readSavedAssumptions(project, request)
  const history = await readHistory(project)
  const inputs: PlanInputs = { request, brief, earlierFeedback, regeneration, pins, current, saved, history }
  return {
    preview: { brief, pins, saved, history },
    opening: (pins?.options ?? []).map((option) => ({ type: 'option', option, provisional: false })),
    write: async (parts, writing) => {
      const planSet = await writePlanSet(parts, inputs, writing)
      return (locked) => storePlanSet(locked, run, planSet)
    },
  }
}

async function readRegeneration(
  project: LockedProject,
  request: PlanRunRequest,
): Promise<Pick<PlanInputs, 'regeneration' | 'pins'>> {
  if (request.previous === null) return { regeneration: null, pins: null }
  const { planSetId, ...feedback } = request.previous
  const previous = await findPlanSet(project, planSetId)
  if (previous === null) throw new Error('the plan set that a run regenerates does not exist')
  return { regeneration: { previous, ...feedback }, pins: pinsOf(previous, feedback.pinnedOptionIds) }
}

/** A plan as the Runner sees it, whose draft is in the currency of `pricing`. */
function inCurrencyOf(pricing: Pricing, plan: PlanSet): PlanSet {
  return { ...plan, workItems: inCurrency(plan.workItems, currencyOf(plan.assumptions), currencyOf(pricing)) }
}

/** Has the Runner write a draft, and prices it. */
async function writePlanSet(
  { runner, tasks, rate, runnerTimeoutSeconds }: RunWorkerParts,
  { request, brief, earlierFeedback, regeneration, pins, current, saved, history }: PlanInputs,
  { progress, within }: Writing,
): Promise<PricedPlanSet> {
  const limits = within(runnerTimeoutSeconds)
  const projectAssumptions = saved ?? defaultProjectAssumptions(rate)
  const pricing = pins?.assumptions ?? assumptionsFor(brief, projectAssumptions, [], history)
  const shown = regeneration && { ...regeneration, previous: inCurrencyOf(pricing, regeneration.previous) }
  const written = await requestDraft(runner, { brief, pricing, earlierFeedback, regeneration: shown }, limits, progress)
  const draft = { ...written, workItems: withEarlierCosts(written.workItems, shown?.previous.workItems ?? []) }
  const { briefVersion, gateId } = request
  const feedback = regeneration?.feedback ?? null
  const { name, model } = runner
  const today = new Date().toISOString().slice(0, 10)
  const source = { brief, briefVersion, gateId, runner: { name, model }, feedback, today }
  const toPrice = { ...source, projectAssumptions, history, pins, previous: current }
  const optionIds = progress.idsOf(draft.options)
  // Pricing itself takes under a second. It waits for the threads that drafts are written in, so it gets as long as they do.
  return withinLimits(within(runnerTimeoutSeconds), (stop) =>
    tasks.pricePlanSet({ ...toPrice, draft, optionIds }, stop),
  )
}
