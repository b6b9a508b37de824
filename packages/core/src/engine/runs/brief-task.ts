import type { RevisionRunRequest, Run, WritingRunRequest, WrittenBrief } from '../../domain/schemas/index.ts'
import { requestRevision, requestWriting, type WrittenFrom, withinLimits } from '../../planning/drafts/index.ts'
import { findCurrency } from '../data/assumptions.ts'
import { findGate } from '../data/gates.ts'
import type { LockedProject } from '../data/projects.ts'
import { findRunInput } from '../data/runs.ts'
import { readBaseBrief } from './read-base-brief.ts'
import type { RunTask, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'
import { storeResult } from './store-result.ts'

/** Comparing takes less than a second, and longer only while many tasks wait for their turn. */
const maxCheckingSeconds = 30

/** Reads what a brief is written from. It leaves a brief behind, which the founder accepts or not. */
export async function writingTask(project: LockedProject, run: Run, request: WritingRunRequest): Promise<RunTask> {
  const input = await findRunInput(project, run.id)
  const brief = input?.brief ?? (await readBaseBrief(project, request.briefVersion))
  const { document = null, answers = [] } = input ?? {}
  const asked = { brief, document, answers, ...(await findCurrency(project)) }
  return taskThatWrites(run, { ...asked, instruction: null }, ({ runner, runnerTimeoutSeconds }, writing) =>
    requestWriting(runner, asked, writing.within(runnerTimeoutSeconds), writing.progress),
  )
}

/** Reads what a revision rests on. It leaves a revised brief behind, which the founder accepts or not. */
export async function revisionTask(project: LockedProject, run: Run, request: RevisionRunRequest): Promise<RunTask> {
  const brief = await readBaseBrief(project, request.briefVersion)
  const { decision, actionText: instruction } = await readDecision(project, request)
  const asked = { brief, decision, instruction }
  const writtenFrom = { brief, instruction, document: null, answers: [] }
  return taskThatWrites(run, writtenFrom, ({ runner, runnerTimeoutSeconds }, writing) =>
    requestRevision(runner, asked, writing.within(runnerTimeoutSeconds), writing.progress),
  )
}

async function readDecision(project: LockedProject, { gateId }: RevisionRunRequest) {
  const gate = await findGate(project, gateId)
  if (gate?.status !== 'decided' || gate.actionText === null) throw new Error('the gate of a run is not decided')
  const { decision, actionText } = gate
  if (decision !== 'narrow' && decision !== 'pivot') throw new Error(`a gate that was decided as ${decision}`)
  return { decision, actionText }
}

/** The Runner's sources are claims until core has checked them. */
function taskThatWrites(
  run: Run,
  writtenFrom: WrittenFrom,
  ask: (parts: RunWorkerParts, writing: Writing) => Promise<WrittenBrief>,
): RunTask {
  return {
    preview: null,
    opening: [],
    write: async (parts, writing) => {
      const claimed = await ask(parts, writing)
      const written = await withinLimits(writing.within(maxCheckingSeconds), (stop) =>
        parts.tasks.checkSources({ written: claimed, writtenFrom }, stop),
      )
      return (locked) => storeResult(locked, run, { kind: 'brief', written })
    },
  }
}
