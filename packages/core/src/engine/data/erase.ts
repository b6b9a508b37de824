import { sql, type Transaction } from 'kysely'
import type { RunId } from '../../domain/schemas/index.ts'
import { lockAllProjects, type ProjectInDecision } from './projects.ts'
import { noticeOfEnd, runsChannel } from './run-events.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

/** Where the jobs of runs are. */
export interface JobsToErase {
  /** Deletes every job of a run. A worker that works on it can no longer store anything. */
  remove(trx: Transaction<Tables>, runId: RunId): Promise<void>
}

/** What a project consists of: what refers to other rows comes before them. */
export const erasedTables = [
  'run_events',
  'permits',
  'permit_refusals',
  'webhook_deliveries',
  'webhooks',
  'shares',
  'reviews',
  'actuals',
  'selections',
  'interview_turns',
  'interviews',
  'runs',
  'gates',
  'version_heads',
  'artifacts',
] as const

/**
 * Erases a project: brief, interviews, gates, plans, selections, actual work, reviews, permits, its links, webhooks and what
 * they reported, runs with their events and jobs, kept answers, name and description. Its row stays with the ids of project and owner, because the audit log refers to it; every read answers
 * as if the project did not exist. Active runs end, and a worker that still works on one can store nothing.
 */
export async function eraseProject(project: ProjectInDecision, jobs: JobsToErase): Promise<void> {
  const { trx, id } = project
  await mark(trx, id)
  const runs = await trx.selectFrom('runs').select('id').where('project_id', '=', id).execute()
  for (const run of runs) {
    await jobs.remove(trx, run.id)
    await sql`select ${noticeOfEnd(run.id)}`.execute(trx)
  }
  for (const table of erasedTables) await trx.deleteFrom(table).where('project_id', '=', id).execute()
  await eraseKeys(project)
  await trx
    .updateTable('projects')
    .set({ name: '', description: null, weights: null, archived_at: null, erased_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
  // Who watches the project finds it erased, as do those who wait for its runs or work on one.
  await sql`select pg_notify(${runsChannel}, ${id})`.execute(trx)
}

/** Keys of earlier versions are less than a day old and name no project: those of the owner are all erased. */
async function eraseKeys({ trx, id, actor }: ProjectInDecision): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('owner_id', '=', actor.userId)
    .where((key) => key.or([key('project_id', '=', id), key('project_id', 'is', null)]))
    .execute()
}

/**
 * Erases the user who decides, whom the decision has locked: all projects, API tokens, webhooks, kept answers and call counts,
 * and the account. The row stays without an account, so the person is a new user at the next sign-in.
 *
 * @returns the projects that were erased
 */
export async function eraseAccount(deciding: Deciding, jobs: JobsToErase): Promise<ProjectInDecision[]> {
  const { trx, actor } = deciding
  const projects = await lockAllProjects(deciding)
  for (const project of projects) await eraseProject(project, jobs)
  await mark(trx, actor.userId)
  await eraseTokens(deciding)
  await trx.deleteFrom('webhooks').where('owner_id', '=', actor.userId).execute()
  await trx.deleteFrom('idempotency_keys').where('owner_id', '=', actor.userId).execute()
  await trx.deleteFrom('call_counts').where(sql<boolean>`position(${actor.userId} in account) > 0`).execute()
  await trx
    .updateTable('users')
    .set({ issuer: null, subject: null, erased_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', actor.userId)
    .execute()
  return projects
}

/** The rows stay, because the audit log refers to them. No secret has the hash that replaces the old one. */
async function eraseTokens({ trx, actor }: Deciding): Promise<void> {
  await trx
    .updateTable('api_tokens')
    .set({
      name: '',
      secret_hash: sql`encode(sha256(id::text::bytea), 'hex')`,
      expires_at: null,
      revoked_at: sql`coalesce(revoked_at, clock_timestamp())`,
      last_used_at: null,
    })
    .where('owner_id', '=', actor.userId)
    .execute()
}

/** The triggers let this transaction, and no other, delete what belongs to this project or user, and nothing else. */
async function mark(trx: Transaction<Tables>, id: string): Promise<void> {
  await sql`select set_config('plangate.erasing', concat(${id}::text, '/', pg_current_xact_id()), true)`.execute(trx)
}
