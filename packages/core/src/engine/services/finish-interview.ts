import type { z } from 'zod'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { type Interview, type InterviewId, Run, type RunId, type RunRequest } from '../../domain/schemas/index.ts'
import { findCurrentBriefHead } from '../data/briefs.ts'
import { finishInterview, setWritingRun } from '../data/interviews.ts'
import type { OwnedProject, ProjectInDecision } from '../data/projects.ts'
import { findRun } from '../data/runs.ts'
import type { Decided } from '../data/take-decision.ts'
import { type RequestedRun, type RunOptions, requestRun } from '../runs/request-run.ts'
import { writingRun } from '../runs/requested-runs.ts'
import { asAsked, describeInterview, type OpenedInterview, readInterview } from './read-interview.ts'
import { saveWrittenBrief } from './save-written-brief.ts'

/** The run that writes the brief of an interview. */
export const BriefRun = Run.pick({ id: true, projectId: true })
export type BriefRun = z.infer<typeof BriefRun>

/**
 * Requests the run that writes the brief, unless it was requested before from the same brief and answers, and has not
 * failed.
 *
 * @throws {DomainError} INTERVIEW_NOT_FOUND, RUN_IN_PROGRESS when another brief is being written
 */
export async function requestBriefRun(
  project: ProjectInDecision,
  id: InterviewId,
  options: RunOptions,
): Promise<Decided<BriefRun>> {
  const opened = await readInterview(project, id)
  const requested = await requestedOf(project, opened)
  const known = await findBriefRun(project, opened, requested.request)
  if (known) return { answer: { id: known, projectId: project.id }, audit: null }
  const { id: runId } = await requestRun(project, requested, options)
  await setWritingRun(project, id, runId)
  const subject = { interviewId: id, runId }
  return { answer: { id: runId, projectId: project.id }, audit: { projectId: project.id, subject } }
}

/**
 * Saves the brief that the run wrote, and ends the interview with it. Of two requests, the later one finds it finished.
 *
 * @throws {DomainError} VERSION_CONFLICT when the brief or the answers changed while it was written
 */
export async function finishByRun(project: ProjectInDecision, id: InterviewId, runId: RunId): Promise<Interview> {
  const opened = await readInterview(project, id)
  if (opened.interview.finishedBriefVersion !== null) return describeInterview(opened)
  const run = (await findRun(project, runId)) ?? refuse('RUN_NOT_FOUND')
  const { request } = await requestedOf(project, opened)
  if (contentHash(request) !== contentHash(run.request)) await refuseChanged(project)
  const interview = await finishInterview(project, id, await saveWrittenBrief(project, run))
  return describeInterview({ ...(await readInterview(project, id)), interview })
}

async function refuseChanged(project: OwnedProject): Promise<never> {
  const currentVersion = (await findCurrentBriefHead(project))?.version ?? 0
  return refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
}

/** What a brief is written from now. */
function requestedOf(project: OwnedProject, { turns }: OpenedInterview): Promise<RequestedRun> {
  return writingRun(project, { document: null, answers: turns.map(asAsked) })
}

/** Returns the run that writes, or wrote, what is requested; for a finished interview, the one that wrote its brief. */
async function findBriefRun(
  project: OwnedProject,
  { interview }: OpenedInterview,
  request: RunRequest,
): Promise<RunId | null> {
  const { writingRunId, finishedBriefVersion } = interview
  if (writingRunId === null || finishedBriefVersion !== null) return writingRunId
  const run = await findRun(project, writingRunId)
  const isUsable = run !== null && run.status !== 'failed' && run.status !== 'canceled'
  return isUsable && contentHash(run.request) === contentHash(request) ? writingRunId : null
}
