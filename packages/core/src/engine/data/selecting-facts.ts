import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { GateOfSelection } from '../../domain/gate/index.ts'
import {
  type Assumptions,
  type ContentHash,
  type ExecutionOption,
  type IdempotencyKey,
  type OptionId,
  PlanSetContent,
  PlanSetId,
  type ProjectId,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { type KeptAnswer, type KeyedRequest, keyExpiry } from './idempotency-keys.ts'
import { type BriefIdentity, projectState, type SelectionFacts, toBriefIdentity, toState } from './selection-facts.ts'
import { assumptionsTexts, optionTexts } from './selections.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** The option that an actor wants to select. */
export interface WantedOption {
  projectId: ProjectId
  /** Undefined: the current plan set. */
  planSetId: PlanSetId | undefined
  optionId: OptionId
  /** True to read the whole plan set, which adjustments are computed from. */
  withContent: boolean
}

/** What a selection is made from, as of one moment. */
export interface SelectingFacts {
  /** What was kept for the idempotency key of the request; null for a key that was not used, and without a key. */
  kept: KeptAnswer | null
  isArchived: boolean
  gate: GateOfSelection | null
  brief: BriefIdentity | null
  saved: SelectionFacts['saved']
  /** The selection that the new one replaces. */
  previous: { number: number; optionId: OptionId } | null
  /** Null when there is no such plan set, and when an answer was kept. */
  plan: WantedPlan | null
}

export interface WantedPlan {
  id: PlanSetId
  version: number
  assumptions: Assumptions
  /** Null unless it was asked for. */
  content: PlanSetContent | null
  /** Null when the plan set has no such option. */
  option: ExecutionOption | null
  /** The brief that the option was priced on: see `briefVersionOf`. */
  pricedOn: BriefIdentity | null
}

/** Reads them in one statement, which sees one moment. Returns null when the actor has no such project. */
export async function readSelectingFacts(
  db: Kysely<Tables>,
  actor: Actor,
  wanted: WantedOption,
  request: KeyedRequest | null,
): Promise<SelectingFacts | null> {
  const { planSetId, ...rest } = wanted
  const input = { ...rest, owner: actor.userId, key: request?.key ?? null }
  const row = await (planSetId === undefined
    ? factsOfCurrent.findFirst(db, input)
    : factsOfNamed.findFirst(db, { ...input, planSetId }))
  if (row === null) return null
  const { number, option_id: optionId, fingerprint, answer } = row
  const kept = fingerprint === null ? null : { fingerprint, answer }
  return {
    ...toState(row),
    kept,
    isArchived: row.archived_at !== null,
    previous: number === null || optionId === null ? null : { number, optionId },
    plan: kept === null ? toPlan(row) : null,
  }
}

interface FactsInput extends Omit<WantedOption, 'planSetId'> {
  owner: UserId
  key: IdempotencyKey | null
}

/** From the current plan set. */
const factsOfCurrent = new Statement(
  (db, input: FactsInput) =>
    selectingFacts(db, input, (planSets) =>
      planSets
        .whereRef('artifacts.project_id', '=', 'projects.id')
        .orderBy('artifacts.version', 'desc')
        .limit(sql.lit(1)),
    ),
  ({ optionId, withContent, owner, key, projectId }) => [optionId, withContent, optionId, owner, key, projectId, owner],
)

/** From the plan set that the request names. */
const factsOfNamed = new Statement(
  (db, input: FactsInput & { planSetId: PlanSetId }) =>
    selectingFacts(db, input, (planSets) =>
      planSets
        .where('artifacts.id', '=', input.planSetId)
        // Found by its id, not among all plan sets of the project: see `ownedProject`.
        .whereRef('artifacts.project_id', 'is not distinct from', 'projects.id'),
    ),
  ({ optionId, withContent, planSetId, owner, key, projectId }) => [
    optionId,
    withContent,
    planSetId,
    optionId,
    owner,
    key,
    projectId,
    owner,
  ],
)

function selectingFacts(db: Kysely<Tables>, input: FactsInput, pick: PickPlanSet) {
  return projectState(db, input.owner, input.projectId)
    .leftJoinLateral(latestSelection, (join) => join.onTrue())
    .leftJoinLateral(
      (projects) => wantedPlan(projects, input, pick),
      (join) => join.onTrue(),
    )
    .leftJoin('idempotency_keys as used', (join) =>
      join.on('used.owner_id', '=', input.owner).on('used.key', '=', input.key).on('used.created_at', '>', keyExpiry),
    )
    .select(['previous.number', 'previous.option_id', 'used.fingerprint', 'used.answer'])
    .select(['plan.id', 'plan.version', 'plan.assumptions', 'plan.option', 'plan.content'])
    .select(['plan.priced_version', 'plan.priced_hash'])
}

interface PlanRow {
  id: string | null
  version: number | null
  /** JSON, like the option. */
  assumptions: string | null
  option: string | null
  content: unknown
  priced_version: number | null
  priced_hash: ContentHash | null
}

function toPlan({
  id,
  version,
  assumptions,
  option,
  content,
  priced_version,
  priced_hash,
}: PlanRow): WantedPlan | null {
  if (id === null || version === null) return null
  if (assumptions === null) throw new Error('a plan set has no assumptions')
  return {
    id: PlanSetId.parse(id),
    version,
    assumptions: assumptionsTexts.read(assumptions),
    content: content === null ? null : PlanSetContent.parse(content),
    option: option === null ? null : optionTexts.read(option),
    pricedOn: toBriefIdentity(priced_version, priced_hash),
  }
}

type Projects = ExpressionBuilder<Tables, 'projects'>

function latestSelection(projects: Projects) {
  return projects
    .selectFrom('selections')
    .select(['selections.number', 'selections.option_id'])
    .whereRef('selections.project_id', '=', 'projects.id')
    .orderBy('selections.number', 'desc')
    .limit(sql.lit(1))
    .as('previous')
}

/** `jsonb_to_record` unpacks the plan set once; every other expression would unpack it again. */
function wantedPlan(projects: Projects, { optionId, withContent }: FactsInput, pick: PickPlanSet) {
  const id = sql`jsonb_build_object('id', ${optionId}::text)`
  return projects
    .selectFrom((from) => pick(planSetsOf(from)).as('planned'))
    .crossJoinLateral(
      sql<PlanParts>`jsonb_to_record(planned.content)`.as<'parts'>(
        sql`parts(assumptions jsonb, options jsonb, pinned jsonb, "briefVersion" integer)`,
      ),
    )
    .leftJoin('artifacts as priced', (join) =>
      join
        .onRef('priced.project_id', '=', 'planned.project_id')
        .on('priced.type', '=', sql.lit('idea_brief'))
        .on(
          'priced.version',
          '=',
          sql<number>`coalesce(
            (jsonb_path_query_first(parts.pinned, '$.options[*] ? (@.id == $id).briefVersion', ${id}))::integer,
            parts."briefVersion"
          )`,
        ),
    )
    .select(['planned.id', 'planned.version', sql<string>`parts.assumptions::text`.as('assumptions')])
    .select(['priced.version as priced_version', 'priced.content_hash as priced_hash'])
    .select([
      sql<string | null>`jsonb_path_query_first(parts.options, '$[*] ? (@.id == $id)', ${id})::text`.as('option'),
      sql`case when ${withContent}::boolean then planned.content end`.as('content'),
    ])
    .as('plan')
}

interface PlanParts {
  briefVersion: number
}

type PickPlanSet = (planSets: ReturnType<typeof planSetsOf>) => ReturnType<typeof planSetsOf>

function planSetsOf(projects: Projects) {
  return projects
    .selectFrom('artifacts')
    .select(['artifacts.id', 'artifacts.project_id', 'artifacts.version', 'artifacts.content'])
    .where('artifacts.type', '=', sql.lit('execution_plan'))
}
