import type { Run, RunEvent } from '../../domain/schemas/index.ts'
import type { PricedPlanSet } from '../../planning/drafts/index.ts'
import { appendPlanSet } from '../data/plan-sets.ts'
import type { LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { endRun } from '../data/runs.ts'
import { findOutdated } from './find-outdated.ts'

/** Ends a run with the plan set that it has written. */
export async function storePlanSet(project: LockedProject, run: Run, { content, hash }: PricedPlanSet): Promise<void> {
  const items: RunEvent = { type: 'items', count: content.workItems.length }
  const { id: planSetId, version } = await appendPlanSet(project, content, hash, run.createdBy)
  const outdated = await findOutdated(project, run.request)
  const options = content.options.map((option) => ({ type: 'option', option, provisional: false }) as const)
  const done: RunEvent = { type: 'done', planSetId, version, outdated }
  await appendRunEvents(project, run.id, [items, ...options, done])
  await endRun(project, run.id, { status: 'succeeded', planSetId })
}
