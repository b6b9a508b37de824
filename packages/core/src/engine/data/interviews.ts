import { type Selectable, sql } from 'kysely'
import type { ContentHash, InterviewId, RunId } from '../../domain/schemas/index.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { InterviewsTable } from './tables.ts'

/** An interview without what was said in it. */
export interface StoredInterview {
  id: InterviewId
  startedAt: string
  /** The run that proposed the questions. */
  runId: RunId
  /** The run that writes the brief; null before the founder has finished. */
  writingRunId: RunId | null
  /** The brief that came out of it; null while it is open. */
  finishedBriefVersion: number | null
}

export interface NewInterview {
  id: InterviewId
  /** Null when there was no brief. */
  briefVersion: number | null
  runId: RunId
}

/** Adds an interview to a project without an open one: the table refuses a second one. */
export async function insertInterview(project: ProjectInDecision, interview: NewInterview): Promise<StoredInterview> {
  const row = await project.trx
    .insertInto('interviews')
    .values({
      id: interview.id,
      project_id: project.id,
      brief_version: interview.briefVersion,
      run_id: interview.runId,
      started_by: project.actor.userId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toInterview(row)
}

export async function findInterview(project: OwnedProject, id: InterviewId): Promise<StoredInterview | null> {
  const row = await interviewsOf(project).where('id', '=', id).executeTakeFirst()
  return row ? toInterview(row) : null
}

export async function findOpenInterview(project: OwnedProject): Promise<StoredInterview | null> {
  const row = await interviewsOf(project).where('finished_at', 'is', null).executeTakeFirst()
  return row ? toInterview(row) : null
}

/** @param runId the run that proposed its questions */
export async function findInterviewOfRun(project: OwnedProject, runId: RunId): Promise<StoredInterview | null> {
  const row = await interviewsOf(project).where('run_id', '=', runId).executeTakeFirst()
  return row ? toInterview(row) : null
}

/** Returns the latest run that proposed what is requested, and whose questions no interview has asked yet. */
export async function findUnaskedRun(project: OwnedProject, requestHash: ContentHash): Promise<RunId | null> {
  const row = await project.db
    .selectFrom('runs')
    .select('id')
    .where('project_id', '=', project.id)
    .where('request_hash', '=', requestHash)
    .where('status', '=', 'succeeded')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('interviews').select('id').whereRef('interviews.run_id', '=', 'runs.id'))),
    )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

function interviewsOf(project: OwnedProject) {
  return project.db.selectFrom('interviews').selectAll().where('project_id', '=', project.id)
}

export async function setWritingRun(project: ProjectInDecision, id: InterviewId, runId: RunId): Promise<void> {
  await project.trx
    .updateTable('interviews')
    .set({ writing_run_id: runId })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

/** Ends an interview with the brief that came out of it. */
export async function finishInterview(
  project: ProjectInDecision,
  id: InterviewId,
  briefVersion: number,
): Promise<StoredInterview> {
  const row = await project.trx
    .updateTable('interviews')
    .set({ finished_at: sql<Date>`clock_timestamp()`, finished_brief_version: briefVersion })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toInterview(row)
}

function toInterview(row: Selectable<InterviewsTable>): StoredInterview {
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    runId: row.run_id,
    writingRunId: row.writing_run_id,
    finishedBriefVersion: row.finished_brief_version,
  }
}
