import { pageLimit } from './page-limit.ts'

/** What a request to the bare server says. */
export interface BareInput {
  projectId?: string
  reason?: string
}

/** Who sent it, and an id for what it adds. */
export interface BareCaller {
  ownerId: string
  newId(): string
}

/** The columns that a statement below may return. */
export interface BareRow {
  id: string
  project_id: string
  version: number
  created_at: Date
  created_by: string
  /** JSON, like the option. */
  content: string
  option: string
  plan_set_id: string | null
  option_id: string | null
}

/** A procedure of the bare server: one statement, and how its row is written as JSON. */
export interface BareProcedure {
  text: string
  values(input: BareInput, caller: BareCaller): unknown[]
  write(row: BareRow): string
}

const ofProject: BareProcedure['values'] = ({ projectId }, { ownerId }) => [projectId, ownerId]

const latestSelection = `lateral (
  select * from selections where project_id = projects.id order by number desc limit 1
) selection`

const latestPlanSet = `lateral (
  select * from artifacts where project_id = projects.id and type = 'execution_plan' order by version desc limit 1
) plan`

const owned = 'projects.id = $1 and projects.owner_id = $2'

const get: BareProcedure = {
  text: `select plan.id, plan.version, plan.created_at, plan.created_by, plan.content::text as content,
      plan.project_id, selection.plan_set_id, selection.option_id
    from projects join ${latestPlanSet} on true left join ${latestSelection} on true
    where ${owned}`,
  values: ofProject,
  write: ({
    id,
    project_id: projectId,
    version,
    created_at: createdAt,
    created_by: createdBy,
    content,
    ...selection
  }) => {
    const selectedOptionId = selection.plan_set_id === id ? selection.option_id : null
    const head = { id, projectId, version, createdAt, createdBy, selectedOptionId }
    return `${JSON.stringify(head).slice(0, -1)},${content.slice(1)}`
  },
}

/** The selection with its option, if brief and gate are still what it was bound to. */
const selected: BareProcedure = {
  text: `select selection.*, jsonb_path_query_first(
        plan.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', selection.option_id)
      )::text as option
    from projects join ${latestSelection} on true join artifacts plan on plan.id = selection.plan_set_id
      join lateral (
        select content_hash from artifacts
        where project_id = projects.id and type = 'idea_brief' order by version desc limit 1
      ) brief on brief.content_hash = selection.brief_hash
      join lateral (
        select id, decision from gates
        where project_id = projects.id and type = 'direction' order by position desc limit 1
      ) gate on gate.id = selection.gate_id and gate.decision = selection.gate_decision
    where ${owned}`,
  values: ofProject,
  write: ({ option, ...selection }) =>
    `{"selectedOption":${option},"selection":${JSON.stringify(selection)},"stale":false}`,
}

/** Locks the project, selects the first option again, and writes the entry in the audit log. */
const select: BareProcedure = {
  text: `with project as (select id from projects where ${owned} for no key update),
    last as (
      select selections.* from selections join project on project.id = project_id order by number desc limit 1
    ),
    added as (
      insert into selections (id, project_id, number, plan_set_id, option_id, reason, brief_version, brief_hash,
        gate_id, gate_decision, option_hash, assumptions_hash, content_hash, selected_by)
      select $3, project_id, number + 1, plan_set_id, option_id, $4, brief_version, brief_hash,
        gate_id, gate_decision, option_hash, assumptions_hash, content_hash, $2 from last
      returning *
    ),
    entry as (
      insert into audit_log (project_id, user_id, action, subject)
      select project_id, selected_by, 'plans.select', jsonb_build_object('planSetId', plan_set_id, 'optionId', option_id)
      from added
    )
    select added.plan_set_id, jsonb_path_query_first(
      plan.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', added.option_id)
    )::text as option
    from added join artifacts plan on plan.id = added.plan_set_id`,
  values: ({ projectId, reason }, { ownerId, newId }) => [projectId, ownerId, newId(), reason],
  write: (row) => `{"selectedOption":${row.option},"planSetId":"${row.plan_set_id}"}`,
}

/** Lists are written by the database. Every page is as long as those of Plangate. */
const written: BareProcedure['write'] = ({ content }) => content

/** A moment as JSON has it. */
const isoTime = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const overview: BareProcedure = {
  text: `select coalesce(json_agg(listed), '[]')::text as content from (
    select json_build_object('id', projects.id, 'name', name, 'status', projects.status,
        'description', description, 'createdAt', ${isoTime('projects.created_at')}) as project,
      json_build_object('version', brief.version) as brief,
      json_build_object('status', 'decided', 'decision', gate.decision) as gate,
      json_build_object('version', plan.version, 'briefVersion', plan.content -> 'briefVersion',
        'optionNames', jsonb_path_query_array(plan.content, '$.options[*].name')) as plan,
      json_build_object('optionName', jsonb_path_query_first(
          chosen.content, '$.options[*] ? (@.id == $id).name', jsonb_build_object('id', selection.option_id)),
        'planVersion', chosen.version, 'stale', not is_current, 'changed', '{}'::text[]) as selection,
      is_current and projects.status = 'active' and gate.decision = 'proceed' as "mayBuild",
      (select json_build_object('id', id, 'status', status, 'createdAt', ${isoTime('created_at')}) from runs
        where project_id = projects.id and family = 'plan' and ended_at is null) as "activeRun"
    from projects
      join lateral (
        select version, content_hash from artifacts
        where project_id = projects.id and type = 'idea_brief' order by version desc limit 1
      ) brief on true
      join lateral (
        select id, decision from gates
        where project_id = projects.id and type = 'direction' order by position desc limit 1
      ) gate on true
      join ${latestPlanSet} on true
      join ${latestSelection} on true
      join artifacts chosen on chosen.id = selection.plan_set_id
      cross join lateral (
        select (brief.content_hash, gate.id, gate.decision)
          = (selection.brief_hash, selection.gate_id, selection.gate_decision) as is_current
      ) state
    where owner_id = $1 order by projects.created_at desc, projects.id desc limit ${pageLimit}
  ) listed`,
  values: (_, { ownerId }) => [ownerId],
  write: written,
}

const history: BareProcedure = {
  text: `select coalesce(json_agg(listed), '[]')::text as content from (
    select artifacts.id, version, ${isoTime('artifacts.created_at')} as "createdAt",
      content -> 'briefVersion' as "briefVersion", content -> 'feedback' ->> 'text' as feedback,
      jsonb_path_query_array(content, '$.options[*].name') as "optionNames", content -> 'runner' as runner
    from projects join artifacts on project_id = projects.id and type = 'execution_plan'
    where ${owned} order by version desc limit ${pageLimit}
  ) listed`,
  values: ofProject,
  write: written,
}

/** By the names that Plangate gives them. */
export const bareProcedures: Readonly<Record<string, BareProcedure>> = {
  'plans.get': get,
  'plans.selected': selected,
  'builds.authorize': selected,
  'plans.select': select,
  'plans.history': history,
  'projects.overview': overview,
}
