import { type ExpressionBuilder, type InferResult, type Kysely, sql } from 'kysely'
import type { GateOfSelection } from '../../domain/gate/index.ts'
import {
  type AssumptionsVersion,
  type BriefHead,
  type ContentHash,
  type Decision,
  type GateId,
  type Project,
  ProjectAssumptions,
  type ProjectId,
  type ReviewCause,
  type UserId,
} from '../../domain/schemas/index.ts'
import { archivedSince, ownedProject } from './find-projects.ts'
import { type SelectionRowWithOption, type SelectionWithOption, toSelectionWithOption } from './selections.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** The state of a project that a selection is compared with, as of one moment. */
export interface SelectionFacts {
  project: Pick<Project, 'id' | 'status' | 'archivedAt'>
  /** The latest one. */
  gate: GateOfSelection | null
  brief: BriefIdentity | null
  /** The assumptions of the project; null while none were saved. */
  saved: AssumptionsVersion | null
  /** The current selection. */
  choice: SelectionWithOption | null
  /** Causes of the reviews of it that are due. */
  reviewDue: ReviewCause[]
}

/** Which words a brief has. */
export type BriefIdentity = Pick<BriefHead, 'version' | 'contentHash'>

/** Reads them in one statement, which sees one moment. Returns null when the user has no such project. */
export async function readSelectionFacts(
  db: Kysely<Tables>,
  owner: UserId,
  projectId: ProjectId,
): Promise<SelectionFacts | null> {
  const row = await selectionFacts.findFirst(db, { owner, projectId })
  return row && toSelectionFacts(row, projectId)
}

const selectionFacts = new Statement(
  (db, { owner, projectId }: { owner: UserId; projectId: ProjectId }) => selectionState(db, owner, projectId),
  ({ owner, projectId }) => [projectId, owner],
)

/** As `projectState`, with the current selection and its option. */
export function selectionState(db: Kysely<Tables>, owner: UserId, projectId: ProjectId) {
  return projectState(db, owner, projectId)
    .leftJoinLateral(latestSelection, (join) => join.onTrue())
    .leftJoin('artifacts as plan', 'plan.id', 'current.plan_set_id')
    .select(selectionColumns)
    .select([
      'plan.version as plan_version',
      sql<string | null>`(plan.content -> 'assumptions')::text`.as('assumptions'),
      sql<string | null>`jsonb_path_query_first(
        plan.content, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', current.option_id)
      )::text`.as('option'),
      sql<ReviewCause[]>`(
        select coalesce(jsonb_agg(distinct cause), '[]') from reviews
        where selection_id = current.id and ended_at is null
      )`.as('review_due'),
    ])
}

export function toSelectionFacts(row: SelectionStateRow, projectId: ProjectId): SelectionFacts {
  const choice = hasSelection(row) ? toSelectionWithOption(row) : null
  const project = { id: projectId, status: row.status, ...archivedSince(row.archived_at) }
  return { project, ...toState(row), choice, reviewDue: row.review_due }
}

type SelectionStateRow = InferResult<ReturnType<typeof selectionState>>[number]

/** A project of its owner with its latest gate, brief and assumptions, to which a statement adds what else it reads. */
export function projectState(db: Kysely<Tables>, owner: UserId, id: ProjectId) {
  return ownedProject(db, owner, id)
    .leftJoinLateral(latestGate, (join) => join.onTrue())
    .leftJoinLateral(latestBrief, (join) => join.onTrue())
    .leftJoinLateral(latestAssumptions, (join) => join.onTrue())
    .select([
      'projects.status',
      'projects.archived_at',
      'gate.id as latest_gate_id',
      'gate.decision as latest_decision',
      'brief.version as latest_brief_version',
      'brief.content_hash as latest_brief_hash',
      'saved.version as saved_version',
      'saved.content as saved_assumptions',
    ])
}

interface StateRow {
  latest_gate_id: GateId | null
  latest_decision: Decision | null
  latest_brief_version: number | null
  latest_brief_hash: ContentHash | null
  saved_version: number | null
  saved_assumptions: unknown
}

export function toState(row: StateRow): Pick<SelectionFacts, 'gate' | 'brief' | 'saved'> {
  const brief = toBriefIdentity(row.latest_brief_version, row.latest_brief_hash)
  return { gate: toGate(row), brief, saved: toSaved(row) }
}

function toSaved({ saved_version: version, saved_assumptions: content }: StateRow): AssumptionsVersion | null {
  return version === null ? null : { version, assumptions: ProjectAssumptions.parse(content) }
}

function toGate({ latest_gate_id: id, latest_decision: decision }: StateRow): GateOfSelection | null {
  if (id === null) return null
  return decision === null ? { id, status: 'pending' } : { id, status: 'decided', decision }
}

export function toBriefIdentity(version: number | null, contentHash: ContentHash | null): BriefIdentity | null {
  return version === null || contentHash === null ? null : { version, contentHash }
}

/** A left join finds all columns of a row, or none. */
function hasSelection<Row extends { [Column in keyof SelectionRowWithOption]: SelectionRowWithOption[Column] | null }>(
  row: Row,
): row is Row & SelectionRowWithOption {
  return row.id !== null && row.plan_version !== null
}

type Projects = ExpressionBuilder<Tables, 'projects'>

function latestGate(projects: Projects) {
  return projects
    .selectFrom('gates')
    .select(['gates.id', 'gates.decision'])
    .whereRef('gates.project_id', '=', 'projects.id')
    .where('gates.type', '=', sql.lit('direction'))
    .orderBy('gates.position', 'desc')
    .limit(sql.lit(1))
    .as('gate')
}

function latestBrief(projects: Projects) {
  return projects
    .selectFrom('artifacts')
    .select(['artifacts.version', 'artifacts.content_hash'])
    .whereRef('artifacts.project_id', '=', 'projects.id')
    .where('artifacts.type', '=', sql.lit('idea_brief'))
    .orderBy('artifacts.version', 'desc')
    .limit(sql.lit(1))
    .as('brief')
}

function latestAssumptions(projects: Projects) {
  return projects
    .selectFrom('artifacts')
    .select(['artifacts.version', 'artifacts.content'])
    .whereRef('artifacts.project_id', '=', 'projects.id')
    .where('artifacts.type', '=', sql.lit('assumptions'))
    .orderBy('artifacts.version', 'desc')
    .limit(sql.lit(1))
    .as('saved')
}

function latestSelection(projects: Projects) {
  return projects
    .selectFrom('selections as current')
    .select(selectionColumns)
    .whereRef('current.project_id', '=', 'projects.id')
    .orderBy('current.number', 'desc')
    .limit(sql.lit(1))
    .as('current')
}

/** By name, because a statement that reads every column gets no name: see `StatementNames`. */
const selectionColumns = [
  'current.id',
  'current.project_id',
  'current.number',
  'current.plan_set_id',
  'current.option_id',
  'current.reason',
  'current.brief_version',
  'current.brief_hash',
  'current.gate_id',
  'current.gate_decision',
  'current.option_hash',
  'current.assumptions_hash',
  'current.content_hash',
  'current.changes',
  'current.adjusted_option',
  'current.selected_at',
  'current.selected_by',
] as const
