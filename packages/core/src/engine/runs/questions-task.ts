import { findMissingEssentials } from '../../domain/gate/index.ts'
import type {
  AnsweredQuestion,
  Brief,
  Currency,
  Draft,
  QuestionsRunRequest,
  Run,
  WorkItem,
} from '../../domain/schemas/index.ts'
import { requestDraft, requestQuestions } from '../../planning/drafts/index.ts'
import { findCurrency } from '../data/assumptions.ts'
import { findPlanSet } from '../data/plan-sets.ts'
import type { LockedProject } from '../data/projects.ts'
import { findRunInput } from '../data/runs.ts'
import { readBaseBrief } from './read-base-brief.ts'
import type { RunTask, Writing } from './run-task.ts'
import type { RunWorkerParts } from './run-worker-parts.ts'
import { storeResult } from './store-result.ts'

/** Reads what questions are about. It leaves questions behind. */
export async function questionsTask(project: LockedProject, run: Run, request: QuestionsRunRequest): Promise<RunTask> {
  const input = await findRunInput(project, run.id)
  const brief = input?.brief ?? (await readBaseBrief(project, request.briefVersion))
  const planned = request.planSetId === null ? null : await findPlanSet(project, request.planSetId)
  const about = { brief, answered: input?.answers ?? [], ...(await findCurrency(project)) }
  return {
    preview: null,
    opening: [],
    write: async (parts, writing) => {
      const draft = planned === null ? await draftOffline(parts, brief, writing) : null
      const workItems = planned?.workItems ?? draft?.workItems ?? []
      const questions = await propose(parts, { ...about, workItems }, writing)
      return (locked) => storeResult(locked, run, { kind: 'questions', questions, draft })
    },
  }
}

/** Null when the brief says too little for a draft, or the planner fails: questions about what is missing need none. */
async function draftOffline(
  { planner, log }: RunWorkerParts,
  brief: Brief,
  { within }: Writing,
): Promise<Draft | null> {
  if (findMissingEssentials(brief).length > 0) return null
  const limits = within(maxDraftSeconds)
  try {
    return await requestDraft(planner, { brief, regeneration: null }, limits)
  } catch (err) {
    limits.signal.throwIfAborted()
    log.warn({ err }, 'no draft for questions')
    return null
  }
}

const maxDraftSeconds = 30

interface QuestionsAbout {
  brief: Brief
  workItems: readonly WorkItem[]
  answered: readonly AnsweredQuestion[]
  currency?: Currency
}

function propose({ runner, runnerTimeoutSeconds }: RunWorkerParts, about: QuestionsAbout, writing: Writing) {
  return requestQuestions(runner, about, writing.within(runnerTimeoutSeconds), writing.progress)
}
