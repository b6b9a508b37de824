import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { NumberedRunEvent, type ProjectId, type RunEvent, type RunId } from '../../domain/schemas/index.ts'
import type { LockedProject, OwnedProject } from './projects.ts'
import type { RunEventsTable, Tables } from './tables.ts'

/**
 * The notification channel of runs. Payload: the id of a project whose runs have new events, or what `noticeOfEnd` makes
 * of the id of a run that has ended.
 */
export const runsChannel = 'plangate_runs'

const endPrefix = 'ended:'

/** Returns the id of the run whose end a notification is about; null when it is about new events. */
export function endedRunOf(payload: string): string | null {
  return payload.startsWith(endPrefix) ? payload.slice(endPrefix.length) : null
}

/** Notifies those who wait for a run, once this transaction is committed. */
export function noticeOfEnd(id: RunId): RawBuilder<unknown> {
  return sql`pg_notify(${runsChannel}, ${`${endPrefix}${id}`})`
}

/** Adds events to the series of their project, and notifies listeners once they are committed. */
export async function appendRunEvents(
  project: LockedProject,
  runId: RunId,
  events: readonly RunEvent[],
): Promise<void> {
  if (events.length === 0) return
  await project.trx
    .insertInto('run_events')
    .values(
      events.map((event, index) => ({
        project_id: project.id,
        number: sql<number>`(select coalesce(max(number), 0) from run_events where project_id = ${project.id}) + ${index + 1}::integer`,
        run_id: runId,
        event: JSON.stringify(event),
      })),
    )
    // The database sends equal notifications of a transaction once.
    .returning(sql`pg_notify(${runsChannel}, ${project.id})`.as('notified'))
    .execute()
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
