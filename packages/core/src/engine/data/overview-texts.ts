import { type Kysely, sql } from 'kysely'
import { impliedCurrency, type ProjectSort, type UserId } from '../../domain/schemas/index.ts'
import { boundToPage, type PageOfProjects, selectPage } from './project-lists.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

interface Listing {
  owner: UserId
  page: PageOfProjects
}

/**
 * Returns a page of the owner's projects with their facts, in one query of the page's projects: a JSON text of each, which
 * `OverviewFacts` parses. Over connections in one time zone, the same facts
 * have the same text.
 */
export async function readOverviewTexts(db: Kysely<Tables>, owner: UserId, page: PageOfProjects): Promise<string[]> {
  const rows = await statementFor(page).find(db, { owner, page })
  return rows.map(({ facts }) => facts)
}

/** By everything that their text depends on. */
const statements = new Map<string, Statement<Listing, ListedRow>>()

/** Words are looked for once, as they are typed, and a query could have any number of them: it is not kept. */
function statementFor({ words = '', sort, withFigures, status, state, archived, cursor }: PageOfProjects) {
  const statement = new Statement(selectTexts, boundToTexts)
  if (words.trim() !== '') return statement
  const shape = [sort, withFigures, status !== undefined, state, archived, cursor !== null].join()
  const kept = statements.get(shape) ?? statement
  statements.set(shape, kept)
  return kept
}

interface ListedRow {
  facts: string
}

/**
 * Names its columns: a statement that reads all of a table gets no name, and would be planned at every call. See
 * `StatementNames`.
 */
function selectTexts(db: Kysely<Tables>, { owner, page }: Listing) {
  const texts = sql<ListedRow>`
    select json_build_object(
      'project', json_build_object(
        'id', p.id, 'name', p.name, 'description', p.description, 'status', p.status,
        'createdAt', p.created_at, 'archivedAt', p.archived_at),
      'brief', brief.facts, 'gate', gate.facts, 'plan', plan.facts, 'choice', choice.facts,
      'activeRun', case when run.id is not null then
        json_build_object('id', run.id, 'status', run.status, 'createdAt', run.created_at) end
      ${page.withFigures ? figures : sql``})::text as facts
    from (${selectPage(db, owner, page)}) as p
    left join lateral (${currentBrief}) as brief on true
    left join lateral (${latestGate}) as gate on true
    left join lateral (${currentPlan}) as plan on true
    left join lateral (${currentChoice}) as choice on true
    left join runs as run on run.project_id = p.id and run.family = 'plan' and run.ended_at is null
    ${page.withFigures ? sql`left join lateral (${p80OfChoice}) as chosen on true` : sql``}
    order by ${outerOrders[page.sort ?? 'created']}`
  return { compile: () => texts.compile(db) }
}

function boundToTexts({ owner, page }: Listing): unknown[] {
  return [...boundToPage(owner, page), ...(page.withFigures ? [impliedCurrency] : [])]
}

/** The orders of `selectPage`, in a query of a page `p`. */
const outerOrders = {
  created: sql`p.created_at desc, p.id desc`,
  worked: sql`p.worked_at desc, p.id desc`,
  name: sql`fold_case(p.name), p.id`,
} satisfies Record<ProjectSort, object>

const currentBrief = sql`
  select json_build_object('version', version, 'contentHash', content_hash) as facts
  from version_heads where project_id = p.id and type = 'idea_brief'
  order by version desc limit 1`

const latestGate = sql`
  select json_build_object('id', id, 'decision', decision) as facts
  from gates where project_id = p.id and type = 'direction'
  order by position desc limit 1`

const currentPlan = sql`
  select json_build_object(
    'version', made.version,
    'briefVersion', made.brief_version,
    'briefHash', brief.content_hash,
    'optionNames', jsonb_path_query_array(made.options, '$[*].name')) as facts
  from version_heads as made
  join version_heads as brief
    on brief.project_id = made.project_id and brief.type = 'idea_brief' and brief.version = made.brief_version
  where made.project_id = p.id and made.type = 'execution_plan'
  order by made.version desc limit 1`

/** The function plans its query at every call, so it is not called for the many projects that it says nothing about. */
const savesAssumptions = sql`exists (select from artifacts where project_id = p.id and type = 'assumptions')`

const currentChoice = sql`
  select json_build_object(
    'selection', json_build_object(
      'basis', json_build_object(
        'brief', json_build_object('version', selection.brief_version, 'contentHash', selection.brief_hash),
        'gate', case when selection.gate_id is not null then
          json_build_object('id', selection.gate_id, 'decision', selection.gate_decision) end,
        'optionHash', selection.option_hash,
        'assumptionsHash', selection.assumptions_hash),
      'contentHash', selection.content_hash),
    'planVersion', chosen.version,
    'hasOtherAssumptions', ${savesAssumptions} and has_other_assumptions(p.id, selection.plan_set_id),
    'reviewDue', (
      select coalesce(json_agg(distinct cause), '[]') from reviews
      where selection_id = selection.id and ended_at is null),
    'optionName', jsonb_path_query_first(
      chosen.options, '$[*] ? (@.id == $id).name', jsonb_build_object('id', selection.option_id))) as facts
  from selections as selection
  join version_heads as chosen on chosen.id = selection.plan_set_id
  where selection.project_id = p.id
  order by selection.number desc limit 1`

/** Of the option as it was selected, with its adjustments. */
const p80OfChoice = sql`
  select json_build_object(
    'weeks', estimate #> '{weeks,p80}',
    'cost', estimate #> '{cost,p80}',
    'currency', coalesce(currency, ${impliedCurrency})) as p80
  from (
    select plan.content #>> '{assumptions,currency}' as currency, coalesce(selection.adjusted_option, jsonb_path_query_first(
      plan.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', selection.option_id))) -> 'estimate' as estimate
    from (
      select plan_set_id, option_id, adjusted_option from selections
      where project_id = p.id order by number desc limit 1) as selection
    join artifacts as plan on plan.id = selection.plan_set_id) as option`

/** A project has at most one. */
const validPermit = sql`select number from permits where project_id = p.id and ended_at is null`

const figures = sql`, 'figures', json_build_object('workedAt', p.worked_at, 'p80', chosen.p80, 'permit', (${validPermit}))`
