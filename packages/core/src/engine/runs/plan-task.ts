import { assumptionsFor } from '../../domain/estimate/index.ts'
import type { Brief, PlanRunRequest, Run, RunEvent } from '../../domain/schemas/index.ts'
import { type Pins, type PricedPlanSet, pinsOf, requestDraft, withinLimits } from '../../planning/drafts/index.ts'
import type { Regeneration } from '../../planning/runner/index.ts'
import { appendPlanSet, findPlanSet, listEarlierFeedback } from '../data/plan-sets.ts'
import type { LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { endRun } from '../data/runs.ts'
import { findOutdated } from './find-outdated.ts'
import { readBaseBrief } from './read-base-brief.ts'
import type { RunTask, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'

interface PlanInputs {
  request: PlanRunRequest
  brief: Brief
  regeneration: Regeneration | null
  /** Options of the previous plan set that the new one keeps. */
  pins: Pins | null
}

/** Pricing takes less than a second, and longer only while many plans wait for their turn. */
const maxPricingSeconds = 30

/** Reads what a plan set is written from. It leaves a plan set behind. */
export async function planTask(project: LockedProject, run: Run, request: PlanRunRequest): Promise<RunTask> {
  const brief = await readBaseBrief(project, request.briefVersion)
  const inputs: PlanInputs = { request, brief, ...(await readRegeneration(project, request)) }
  return {
    preview: { brief, pins: inputs.pins },
    write: async (parts, writing) => {
      const planSet = await writePlanSet(parts, inputs, writing)
      return (locked) => storePlanSet(locked, run, request, planSet)
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
  const earlierFeedback = await listEarlierFeedback(project, previous.version)
  return { regeneration: { previous, ...feedback, earlierFeedback }, pins: pinsOf(previous, feedback.pinnedOptionIds) }
}

/** Has the Runner write a draft, and prices it. */
async function writePlanSet(
  { runner, tasks, rate, runnerTimeoutSeconds }: RunWorkerParts,
  { request, brief, regeneration, pins }: PlanInputs,
  { progress, within }: Writing,
): Promise<PricedPlanSet> {
  const limits = within(runnerTimeoutSeconds)
  const pricing = pins?.assumptions ?? assumptionsFor(brief, rate)
  const draft = await requestDraft(runner, { brief, pricing, regeneration }, limits, progress)
  const { briefVersion, gateId } = request
  const feedback = regeneration?.feedback ?? null
  const { name, model } = runner
  const toPrice = { brief, briefVersion, gateId, runner: { name, model }, feedback, rate, pins }
  const optionIds = progress.idsOf(draft.options)
  return withinLimits(within(maxPricingSeconds), (stop) => tasks.pricePlanSet({ ...toPrice, draft, optionIds }, stop))
}

async function storePlanSet(
  project: LockedProject,
  run: Run,
  request: PlanRunRequest,
  { content, hash }: PricedPlanSet,
): Promise<void> {
  const items: RunEvent = { type: 'items', count: content.workItems.length }
  const { id: planSetId, version } = await appendPlanSet(project, content, hash, run.createdBy)
  const outdated = await findOutdated(project, request)
  const options = content.options.map((option) => ({ type: 'option', option, provisional: false }) as const)
  const done: RunEvent = { type: 'done', planSetId, version, outdated }
  await appendRunEvents(project, run.id, [items, ...options, done])
  await endRun(project, run.id, { status: 'succeeded', planSetId })
}
