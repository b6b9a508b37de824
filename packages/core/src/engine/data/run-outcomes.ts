import type { Kysely } from 'kysely'
import { type PlanSet, type RunId, RunRefusal, type UserId } from '../../domain/schemas/index.ts'
import { toPlanSet } from './plan-sets.ts'
import type { RunState } from './runs.ts'
import type { Tables } from './tables.ts'

export interface RunOutcome extends RunState {
  /** The plan set that the run has left behind; null before its end, and when it left none. */
  planSet: PlanSet | null
}

/**
 * Returns how a run ended, with its plan set, in one statement. Returns null when the run does not exist, was erased or
 * belongs to another user.
 */
export async function findRunOutcome(db: Kysely<Tables>, owner: UserId, id: RunId): Promise<RunOutcome | null> {
  const row = await db
    .selectFrom('runs')
    .innerJoin('projects', 'projects.id', 'runs.project_id')
    .leftJoin('artifacts', (join) =>
      join
        .onRef('artifacts.id', '=', 'runs.plan_set_id')
        .onRef('artifacts.project_id', '=', 'runs.project_id')
        .on('artifacts.type', '=', 'execution_plan'),
    )
    .selectAll('artifacts')
    .select(['runs.status', 'runs.attempts', 'runs.refusal', 'runs.plan_set_id as planSetId'])
    .where('runs.id', '=', id)
    .where('projects.owner_id', '=', owner)
    .where('projects.erased_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const { status, attempts, refusal, planSetId, ...artifact } = row
  const planSet = isFound(artifact) ? toPlanSet(artifact) : null
  return { status, attempts, refusal: RunRefusal.nullable().parse(refusal), planSetId, planSet }
}

type Found<Row> = { [Column in keyof Row]: NonNullable<Row[Column]> }

/** A left join makes all columns null or none: no column of an artifact can be null by itself. */
function isFound<Row extends { id: unknown }>(row: Row): row is Row & Found<Row> {
  return row.id !== null
}
