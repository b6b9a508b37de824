import type { Run, RunResult } from '../../domain/schemas/index.ts'
import type { LockedProject } from '../data/projects.ts'
import { appendRunEvents } from '../data/run-events.ts'
import { endRun } from '../data/runs.ts'
import { findOutdated } from './find-outdated.ts'

/** Ends a run that writes no plan set, with what it leaves behind. */
export async function storeResult(project: LockedProject, run: Run, result: RunResult): Promise<void> {
  const outdated = await findOutdated(project, run.request)
  await appendRunEvents(project, run.id, [{ type: 'written', outdated }])
  await endRun(project, run.id, { status: 'succeeded', result })
}
