import { type Kysely, type Selectable, sql } from 'kysely'
import { NumberedRunEvent, type ProjectId, type RunEvent, type RunId } from '../../domain/schemas/index.ts'
import type { LockedProject, OwnedProject } from './projects.ts'
import type { RunEventsTable, Tables } from './tables.ts'

/** The notification channel for new run events of a project. Payload: the project's id. */
export const runsChannel = 'plangate_runs'

/** Adds events to the series of their project, and notifies listeners once they are committed. */
export async function appendRunEvents(
  project: LockedProject,
  runId: RunId,
  events: readonly RunEvent[],
): Promise<void> {
  if (events.length === 0) return
  const last = await lastNumber(project)
  await project.trx
    .insertInto('run_events')
    .values(
      events.map((event, index) => ({
        project_id: project.id,
        number: last + 1 + index,
        run_id: runId,
        event: JSON.stringify(event),
      })),
    )
    .execute()
  await sql`select pg_notify(${runsChannel}, ${project.id})`.execute(project.trx)
}

async function lastNumber(project: OwnedProject): Promise<number> {
  const row = await project.db
    .selectFrom('run_events')
    .select('number')
    .where('project_id', '=', project.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Returns the events after event `number`, in order, at most `limit` of them. */
export async function listRunEvents(project: OwnedProject, number: number, limit: number): Promise<NumberedRunEvent[]> {
  const rows = await project.db
    .selectFrom('run_events')
    .selectAll()
    .where('project_id', '=', project.id)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toNumbered)
}

/**
 * Returns the event number that a new watcher starts after: the one before the first event of the active run, or the
 * latest when no run is active.
 */
export async function findWatchStart(project: OwnedProject): Promise<number> {
  const first = await project.db
    .selectFrom('run_events')
    .innerJoin('runs', 'runs.id', 'run_events.run_id')
    .select('run_events.number')
    .where('runs.project_id', '=', project.id)
    .where('runs.ended_at', 'is', null)
    .orderBy('run_events.number')
    .limit(1)
    .executeTakeFirst()
  return first ? first.number - 1 : lastNumber(project)
}

/** Returns the number of the latest event of each project that has any. */
export async function readLatestNumbers(
  db: Kysely<Tables>,
  projectIds: readonly ProjectId[],
): Promise<{ projectId: ProjectId; number: number }[]> {
  return db
    .selectFrom('run_events')
    .select((event) => ['project_id as projectId', event.fn.max('number').as('number')])
    .where('project_id', 'in', projectIds)
    .groupBy('project_id')
    .execute()
}

function toNumbered({ number, run_id, at, event }: Selectable<RunEventsTable>): NumberedRunEvent {
  return NumberedRunEvent.parse({ number, runId: run_id, at: at.toISOString(), event })
}
