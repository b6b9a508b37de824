import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type ContentHash,
  type PlanSetId,
  type ProjectId,
  Run,
  type RunId,
  type RunnerIdentity,
  RunRefusal,
  type RunRequest,
  type RunStatus,
  type RunUsage,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { LockedProject, OwnedProject, OwnedProjects } from './projects.ts'
import type { RunsTable, Tables } from './tables.ts'

export interface NewRun {
  id: RunId
  request: RunRequest
  requestHash: ContentHash
  createdBy: UserId
  /** From now until it is given up. */
  deadlineSeconds: number
}

/** The project has no active run: a second one is refused by the table. */
export async function insertRun(project: LockedProject, run: NewRun): Promise<void> {
  await project.trx
    .insertInto('runs')
    .values({
      id: run.id,
      project_id: project.id,
      request: JSON.stringify(run.request),
      request_hash: run.requestHash,
      created_by: run.createdBy,
      deadline_at: sql`clock_timestamp() + make_interval(secs => ${run.deadlineSeconds})`,
    })
    .execute()
}

/** The run that has not ended, and the hash of what it was asked. */
export async function findActiveRun(project: OwnedProject): Promise<{ id: RunId; requestHash: ContentHash } | null> {
  const row = await project.db
    .selectFrom('runs')
    .select(['id', 'request_hash as requestHash'])
    .where('project_id', '=', project.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The run that has not ended, of each project that has one. */
export async function findActiveRuns(
  projects: OwnedProjects,
): Promise<Map<ProjectId, Pick<Run, 'id' | 'status' | 'createdAt'>>> {
  const rows = await projects.db
    .selectFrom('runs')
    .select(['project_id', 'id', 'status', 'created_at'])
    .where('project_id', 'in', projects.ids)
    .where('ended_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ project_id, id, status, created_at }) => {
      return [project_id, { id, status, createdAt: created_at.toISOString() }] as const
    }),
  )
}

export async function findRun(project: OwnedProject, id: RunId): Promise<Run | null> {
  const row = await runsOf(project).where('id', '=', id).executeTakeFirst()
  return row ? toRun(row) : null
}

/** All runs, the newest first. */
export async function listRuns(project: OwnedProject): Promise<Run[]> {
  const rows = await runsOf(project).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(toRun)
}

function runsOf(project: OwnedProject) {
  return project.db.selectFrom('runs').selectAll().where('project_id', '=', project.id)
}

/** As the database sees the time; negative when it is over. */
export async function secondsUntilDeadline(project: OwnedProject, id: RunId): Promise<number> {
  const { seconds } = await project.db
    .selectFrom('runs')
    .select(sql<number>`extract(epoch from deadline_at - clock_timestamp())::float8`.as('seconds'))
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return seconds
}

/** @param runner who writes this time, and the version of the prompt that it asks its model with, if any */
export async function countAttempt(
  project: LockedProject,
  id: RunId,
  runner: RunnerIdentity & { promptVersion?: number },
): Promise<void> {
  await project.trx
    .updateTable('runs')
    .set((run) => ({
      status: 'running' as const,
      attempts: run('attempts', '+', 1),
      runner_name: runner.name,
      runner_model: runner.model,
      prompt_version: runner.promptVersion ?? null,
      started_at: sql`coalesce(started_at, clock_timestamp())`,
    }))
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

/** The attempt came to nothing; another one follows. An attempt that was handed over does not count. */
export async function awaitAttempt(project: LockedProject, id: RunId, counts: boolean): Promise<void> {
  await project.trx
    .updateTable('runs')
    .set((run) => ({ status: 'retrying' as const, attempts: run('attempts', '-', counts ? 0 : 1) }))
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

/** Adds tokens to those that the run has used before. */
export async function addUsage(project: LockedProject, id: RunId, usage: RunUsage): Promise<void> {
  await project.trx
    .updateTable('runs')
    .set({
      input_tokens: sql`coalesce(input_tokens, 0) + ${usage.inputTokens}::integer`,
      output_tokens: sql`coalesce(output_tokens, 0) + ${usage.outputTokens}::integer`,
    })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

export type RunEnd =
  | { status: 'succeeded'; planSetId: PlanSetId }
  | { status: 'failed'; refusal: RunRefusal }
  | { status: 'canceled' }

export async function endRun(project: LockedProject, id: RunId, end: RunEnd): Promise<void> {
  await project.trx
    .updateTable('runs')
    .set({
      status: end.status,
      plan_set_id: end.status === 'succeeded' ? end.planSetId : null,
      refusal: end.status === 'failed' ? JSON.stringify(end.refusal) : null,
      ended_at: sql`clock_timestamp()`,
    })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

/** Where a run stands, for whoever has been given its id by `requestRun` or by the queue. */
export async function readRunStatus(
  db: Kysely<Tables>,
  id: RunId,
): Promise<{ status: RunStatus; attempts: number; refusal: RunRefusal | null; planSetId: PlanSetId | null }> {
  const row = await db
    .selectFrom('runs')
    .select(['status', 'attempts', 'refusal', 'plan_set_id as planSetId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, refusal: RunRefusal.nullable().parse(row.refusal) }
}

/** Active runs that should have been given up at least `seconds` ago. */
export async function listOverdueRuns(db: Kysely<Tables>, seconds: number): Promise<RunId[]> {
  const rows = await db
    .selectFrom('runs')
    .select('id')
    .where('ended_at', 'is', null)
    .where('deadline_at', '<', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .execute()
  return rows.map(({ id }) => id)
}

function toRun(row: Selectable<RunsTable>): Run {
  const { runner_name, runner_model, input_tokens, output_tokens } = row
  return Run.parse({
    id: row.id,
    projectId: row.project_id,
    request: row.request,
    status: row.status,
    attempts: row.attempts,
    runner: runner_name === null ? null : { name: runner_name, model: runner_model },
    promptVersion: row.prompt_version,
    usage: input_tokens === null ? null : { inputTokens: input_tokens, outputTokens: output_tokens },
    planSetId: row.plan_set_id,
    refusal: row.refusal,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    deadlineAt: row.deadline_at.toISOString(),
  })
}
