import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type ContentHash,
  type Draft,
  type Examination,
  KeptAnswers,
  PlanRunKind,
  type PlanSetId,
  Run,
  type RunId,
  RunInput,
  type RunKind,
  type RunnerIdentity,
  RunRefusal,
  type RunRequest,
  type RunResult,
  type RunStatus,
  type RunUsage,
  type Viewpoint,
} from '../../domain/schemas/index.ts'
import type { Page } from './page.ts'
import type { LockedProject, OwnedProject, ProjectInDecision } from './projects.ts'
import { noticeOfEnd } from './run-events.ts'
import type { RunsTable, Tables } from './tables.ts'

export interface NewRun {
  id: RunId
  request: RunRequest
  requestHash: ContentHash
  /** Null for a run that reads nothing but what is stored. */
  input: RunInput | null
  /** Seconds from now until the run is given up. */
  deadlineSeconds: number
}

/** Adds a run to a project without an active run of its family: the table refuses a second one. */
export async function insertRun(project: ProjectInDecision, run: NewRun): Promise<void> {
  await project.trx
    .insertInto('runs')
    .values({
      id: run.id,
      project_id: project.id,
      request: JSON.stringify(run.request),
      request_hash: run.requestHash,
      input: run.input && JSON.stringify(run.input),
      created_by: project.actor.userId,
      deadline_at: sql`clock_timestamp() + make_interval(secs => ${run.deadlineSeconds})`,
    })
    .execute()
}

/** Runs that write plan sets are one family; every other kind is its own. The table computes the same. */
function familyOf(kind: RunKind): string {
  return PlanRunKind.safeParse(kind).success ? 'plan' : kind
}

/** Returns the run of the kind's family that has not ended, and the hash of its request. */
export async function findActiveRun(
  project: OwnedProject,
  kind: RunKind,
): Promise<{ id: RunId; requestHash: ContentHash } | null> {
  const row = await project.db
    .selectFrom('runs')
    .select(['id', 'request_hash as requestHash'])
    .where('project_id', '=', project.id)
    .where('family', '=', familyOf(kind))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function findRun(project: OwnedProject, id: RunId): Promise<Run | null> {
  const row = await runsOf(project).select('result').where('id', '=', id).executeTakeFirst()
  return row ? toRun(row) : null
}

/** Also returns the seconds until its deadline, by the clock of the database; they are negative after it. */
export async function findRunInTime(project: OwnedProject, id: RunId): Promise<{ run: Run; seconds: number } | null> {
  const seconds = sql<number>`extract(epoch from deadline_at - clock_timestamp())::float8`.as('seconds')
  const row = await runsOf(project).select(['result', seconds]).where('id', '=', id).executeTakeFirst()
  return row ? { run: toRun(row), seconds: row.seconds } : null
}

/** Returns what a run reads besides what is stored, or null. */
export async function findRunInput(project: OwnedProject, id: RunId): Promise<RunInput | null> {
  const row = await project.db
    .selectFrom('runs')
    .select('input')
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return RunInput.nullable().parse(row?.input ?? null)
}

/** An accepted answer of Deep Research. */
export type PaidAnswer = { viewpoint: Viewpoint; draft: Draft } | { examination: Examination }

const nothingKept: KeptAnswers = { drafts: {}, examination: null }

/** Returns the accepted answers of earlier attempts. */
export async function findKeptAnswers(project: OwnedProject, id: RunId): Promise<KeptAnswers> {
  const row = await project.db
    .selectFrom('runs')
    .select('kept')
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return KeptAnswers.parse(row?.kept ?? nothingKept)
}

export async function keepAnswerOfRun(project: LockedProject, id: RunId, answer: PaidAnswer): Promise<void> {
  const [path, value] =
    'draft' in answer ? [['drafts', answer.viewpoint], answer.draft] : [['examination'], answer.examination]
  const nothing = JSON.stringify(nothingKept)
  await project.trx
    .updateTable('runs')
    .set({
      kept: sql<string>`jsonb_set(coalesce(kept, ${nothing}::jsonb), ${path}::text[], ${JSON.stringify(value)}::jsonb)`,
    })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .execute()
}

/** Returns a page of the runs, the newest first, without their results. */
export async function listRuns(project: OwnedProject, { cursor, limit }: Page<RunId>): Promise<Run[]> {
  const runs = runsOf(project).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit)
  const isEarlier = sql<boolean>`(created_at, id) < (
    select created_at, id from runs where project_id = ${project.id} and id = ${cursor})`
  const rows = await (cursor === null ? runs : runs.where(isEarlier)).execute()
  return rows.map(toRun)
}

const columns = [
  'id',
  'project_id',
  'request',
  'status',
  'attempts',
  'runner_name',
  'runner_model',
  'prompt_version',
  'input_tokens',
  'output_tokens',
  'plan_set_id',
  'refusal',
  'created_at',
  'created_by',
  'started_at',
  'ended_at',
  'deadline_at',
] as const

function runsOf(project: OwnedProject) {
  return project.db.selectFrom('runs').select(columns).where('project_id', '=', project.id)
}

/** @param runner the Runner of this attempt, and the version of its prompt, if it uses one */
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

/** Records that the attempt failed and another follows. An attempt that was handed over does not count. */
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
  | { status: 'succeeded'; result: RunResult }
  | { status: 'failed'; refusal: RunRefusal }
  | { status: 'canceled' }

/** Ends a run, and notifies those who wait for it once that is committed. */
export async function endRun(project: LockedProject, id: RunId, end: RunEnd): Promise<void> {
  await project.trx
    .updateTable('runs')
    .set({
      status: end.status,
      plan_set_id: 'planSetId' in end ? end.planSetId : null,
      result: 'result' in end ? JSON.stringify(end.result) : null,
      refusal: end.status === 'failed' ? JSON.stringify(end.refusal) : null,
      ended_at: sql`clock_timestamp()`,
    })
    .where('project_id', '=', project.id)
    .where('id', '=', id)
    .returning(noticeOfEnd(id).as('notified'))
    .execute()
}

/** How far a run is, and how it ended. */
export interface RunState {
  status: RunStatus
  attempts: number
  refusal: RunRefusal | null
  planSetId: PlanSetId | null
}

/**
 * Returns the states of runs whose ids came from `requestRun` or from the queue: the owner is not checked.
 * Erased runs are missing.
 */
export async function readRunStates(db: Kysely<Tables>, ids: readonly RunId[]): Promise<Map<RunId, RunState>> {
  const rows = await db
    .selectFrom('runs')
    .select(['id', 'status', 'attempts', 'refusal', 'plan_set_id as planSetId'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, refusal: RunRefusal.nullable().parse(row.refusal) }]))
}

export interface ActiveRuns {
  status: RunStatus
  runs: number
  /** Seconds since the oldest of them was requested. */
  oldestSeconds: number
}

/** Counts the active runs of all projects, by status; a status without runs is missing. */
export function countActiveRuns(db: Kysely<Tables>): Promise<ActiveRuns[]> {
  return db
    .selectFrom('runs')
    .select((run) => [
      'status',
      sql<number>`count(*)::integer`.as('runs'),
      sql<number>`extract(epoch from clock_timestamp() - ${run.fn.min('created_at')})::float8`.as('oldestSeconds'),
    ])
    .where('ended_at', 'is', null)
    .groupBy('status')
    .execute()
}

/** Returns active runs whose deadline passed at least `seconds` ago. */
export async function listOverdueRuns(db: Kysely<Tables>, seconds: number): Promise<RunId[]> {
  const rows = await db
    .selectFrom('runs')
    .select('id')
    .where('ended_at', 'is', null)
    .where('deadline_at', '<', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .execute()
  return rows.map(({ id }) => id)
}

type RunRow = Pick<Selectable<RunsTable>, (typeof columns)[number]> & { result?: unknown }

function toRun(row: RunRow): Run {
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
    ...((row.result ?? null) !== null && { result: row.result }),
    refusal: row.refusal,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    deadlineAt: row.deadline_at.toISOString(),
  })
}
