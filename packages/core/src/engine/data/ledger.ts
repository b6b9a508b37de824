import { type Kysely, sql } from 'kysely'
import { countedPlans, type History, logRatio } from '../../domain/ledger/index.ts'
import { LedgerPlan, PlanOutcome, type UserId } from '../../domain/schemas/index.ts'
import type { OwnedProject } from './projects.ts'
import type { Tables } from './tables.ts'

/** More than a founder finishes, and as many as are read at once. */
const maxPlans = 200

/** Returns the plans of a user that something was recorded about, by their latest record, the newest first. */
export async function listLedgerPlans(db: Kysely<Tables>, owner: UserId): Promise<LedgerPlan[]> {
  const { rows } = await sql<Row>`
    select * from (${latestRecords(sql`${owner}`)}) as latest order by recorded_at desc limit ${maxPlans}`.execute(db)
  return rows.map(toLedgerPlan)
}

/**
 * Returns what the last plans that the owner of a project has finished say, the oldest first: the logarithms of what they
 * took over their medians.
 */
export async function readHistory({ db, id }: OwnedProject): Promise<History> {
  const owner = sql`(select owner_id from projects where id = ${id})`
  const { rows } = await sql<Pick<Row, 'outcome'>>`
    select outcome from (${latestRecords(owner)}) as latest
    where outcome -> 'score' is not null order by recorded_at desc limit ${countedPlans}`.execute(db)
  return rows
    .flatMap(({ outcome }) => PlanOutcome.parse(outcome).score ?? [])
    .reverse()
    .map(logRatio)
}

interface Row {
  project_id: string
  project_name: string
  selection_id: string
  option_name: unknown
  plan_version: number
  on_day: string
  outcome: unknown
  recorded_at: Date
  is_current: boolean
}

/** The latest record about each option that was ever selected. A plan that is chosen again goes on. */
function latestRecords(owner: ReturnType<typeof sql>) {
  return sql`
    select distinct on (chosen.plan_set_id, chosen.option_id)
      projects.id as project_id, projects.name as project_name, chosen.id as selection_id,
      jsonb_path_query_first(heads.options, '$[*] ? (@.id == $id).name', jsonb_build_object('id', chosen.option_id))
        as option_name,
      heads.version as plan_version, actuals.on_day::text as on_day, actuals.outcome, actuals.recorded_at,
      projects.status = 'active' and (chosen.plan_set_id, chosen.option_id) = (
        select plan_set_id, option_id from selections where project_id = projects.id order by number desc limit 1
      ) as is_current
    from projects
    join actuals on actuals.project_id = projects.id
    join selections as chosen on chosen.id = actuals.selection_id
    join version_heads as heads on heads.id = chosen.plan_set_id
    where projects.owner_id = ${owner} and projects.erased_at is null
    order by chosen.plan_set_id, chosen.option_id, actuals.number desc`
}

function toLedgerPlan(row: Row): LedgerPlan {
  const outcome = PlanOutcome.parse(row.outcome)
  return LedgerPlan.parse({
    projectId: row.project_id,
    projectName: row.project_name,
    selectionId: row.selection_id,
    optionName: row.option_name,
    planVersion: row.plan_version,
    on: row.on_day,
    outcome,
    abandoned: outcome.state === 'running' && !row.is_current,
  })
}
