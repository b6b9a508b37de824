import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import {
  type ContentHash,
  Feedback,
  type OptionId,
  type PlanSet,
  PlanSetContent,
  PlanSetId,
  type ProjectId,
  type UserId,
} from '../../domain/schemas/index.ts'
import { type ArtifactRow, appendArtifact, artifactsOf } from './artifacts.ts'
import { ownedProject } from './find-projects.ts'
import type { Page } from './page.ts'
import type { LockedProject, OwnedProject } from './projects.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

export async function findCurrentPlanSet(project: OwnedProject): Promise<PlanSet | null> {
  const row = await artifactsOf(project, 'execution_plan').selectAll().limit(1).executeTakeFirst()
  return row ? toPlanSet(row) : null
}

export async function findPlanSet(project: OwnedProject, id: PlanSetId): Promise<PlanSet | null> {
  const row = await artifactsOf(project, 'execution_plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPlanSet(row) : null
}

/** Returns the feedback that versions before `version`, or all of them, answered; and what became of it. The latest first. */
export async function listEarlierFeedback(
  project: OwnedProject,
  version = maxVersion,
): Promise<(Feedback & { version: number })[]> {
  const rows = await artifactsOf(project, 'execution_plan')
    .select(['version', sql<unknown>`content -> 'feedback'`.as('feedback')])
    .where('version', '<', version)
    .where(sql<boolean>`jsonb_typeof(content -> 'feedback') = 'object'`)
    .execute()
  return rows.map(({ version: answering, feedback }) => ({ version: answering, ...Feedback.parse(feedback) }))
}

/** No version is higher. */
const maxVersion = 1_000_001

/** A plan set, which never changes once it has an id. */
interface FoundPlanSet {
  /** Null when the project has no such plan set. */
  id: string | null
}

/** Returns the id of the current plan set, and its selected option if it has one. Null: the user has no such project. */
export async function findCurrentPlanSetId(
  db: Kysely<Tables>,
  owner: UserId,
  projectId: ProjectId,
): Promise<(FoundPlanSet & { selectedOptionId: OptionId | null }) | null> {
  const row = await currentPlanSetId.findFirst(db, { owner, projectId })
  if (row === null) return null
  return { id: row.id, selectedOptionId: row.plan_set_id === row.id ? row.option_id : null }
}

const currentPlanSetId = new Statement(
  (db, { owner, projectId }: { owner: UserId; projectId: ProjectId }) =>
    ownedProject(db, owner, projectId)
      .leftJoinLateral(latestPlanSet, (join) => join.onTrue())
      .leftJoinLateral(latestSelection, (join) => join.onTrue())
      .select(['plan.id', 'selection.plan_set_id', 'selection.option_id']),
  ({ owner, projectId }) => [projectId, owner],
)

/** Returns the id of a version. Null: the user has no such project. */
export function findPlanSetIdOfVersion(
  db: Kysely<Tables>,
  owner: UserId,
  projectId: ProjectId,
  version: number,
): Promise<FoundPlanSet | null> {
  return planSetIdOfVersion.findFirst(db, { owner, projectId, version })
}

const planSetIdOfVersion = new Statement(
  (db, { owner, projectId, version }: { owner: UserId; projectId: ProjectId; version: number }) =>
    ownedProject(db, owner, projectId)
      .leftJoin('artifacts as plan', (join) =>
        join
          .onRef('plan.project_id', '=', 'projects.id')
          .on('plan.type', '=', sql.lit('execution_plan'))
          .on('plan.version', '=', version),
      )
      .select('plan.id'),
  ({ owner, projectId, version }) => [version, projectId, owner],
)

/** Returns a plan set of the user's project by its id; null when there is none. */
export async function readPlanSet(
  db: Kysely<Tables>,
  owner: UserId,
  projectId: ProjectId,
  id: string,
): Promise<PlanSet | null> {
  const row = await ownedProject(db, owner, projectId)
    // Found by its id, not among all plan sets of the project: see `ownedProject`.
    .innerJoin('artifacts as plan', (join) => join.on('plan.id', '=', id).on(ofProject))
    .where('plan.type', '=', sql.lit('execution_plan'))
    .select(['plan.id', 'plan.project_id', 'plan.version', 'plan.content', 'plan.created_at', 'plan.created_by'])
    .executeTakeFirst()
  return row ? toPlanSet(row) : null
}

const ofProject = sql<boolean>`plan.project_id is not distinct from projects.id`

function latestPlanSet(eb: ExpressionBuilder<Tables, 'projects'>) {
  return eb
    .selectFrom('artifacts')
    .select('artifacts.id')
    .whereRef('artifacts.project_id', '=', 'projects.id')
    .where('artifacts.type', '=', sql.lit('execution_plan'))
    .orderBy('artifacts.version', 'desc')
    .limit(sql.lit(1))
    .as('plan')
}

function latestSelection(eb: ExpressionBuilder<Tables, 'projects'>) {
  return eb
    .selectFrom('selections')
    .select(['selections.plan_set_id', 'selections.option_id'])
    .whereRef('selections.project_id', '=', 'projects.id')
    .orderBy('selections.number', 'desc')
    .limit(sql.lit(1))
    .as('selection')
}

/** Whose versions to list. */
interface PlanSetsToList extends Page<number> {
  owner: UserId
  projectId: ProjectId
}

/**
 * Returns a page of all versions, the newest first, in one statement: a JSON text of each, which `PlanSetHeadFacts` parses.
 * The cursor is a version. Null: the user has no such project.
 */
export async function readPlanSetTexts(db: Kysely<Tables>, toList: PlanSetsToList): Promise<string[] | null> {
  const rows = await textsOfProject.find(db, toList)
  // The row of a project without versions has no text.
  return rows.length === 0 ? null : rows.flatMap(({ facts }) => facts ?? [])
}

const textsOfProject = new Statement(
  (db, { owner, projectId, cursor, limit }: PlanSetsToList) =>
    ownedProject(db, owner, projectId)
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('version_heads')
            .select(['version', headFacts])
            .whereRef('project_id', '=', 'projects.id')
            .where('type', '=', sql.lit('execution_plan'))
            .where('version', '<', cursor ?? maxVersion)
            .orderBy('version', 'desc')
            .limit(limit)
            .as('head'),
        (join) => join.onTrue(),
      )
      .select('head.facts')
      .orderBy('head.version', 'desc'),
  ({ owner, projectId, cursor, limit }) => [cursor ?? maxVersion, limit, projectId, owner],
)

const headFacts = sql<string>`json_build_object(
  'id', id, 'version', version, 'briefVersion', brief_version,
  'optionNames', jsonb_path_query_array(options, '$[*].name'), 'letters', letters,
  'feedback', feedback, 'runner', runner, 'author', author, 'createdAt', created_at)::text`.as('facts')

export async function appendPlanSet(
  project: LockedProject,
  content: PlanSetContent,
  contentHash: ContentHash,
  author: UserId,
): Promise<Pick<PlanSet, 'id' | 'version'>> {
  const id = PlanSetId.parse(uuidV7())
  const artifact = { id, type: 'execution_plan', content, contentHash, createdBy: author } as const
  return { id, version: await appendArtifact(project, artifact) }
}

export function toPlanSet(row: Omit<ArtifactRow, 'type' | 'content_hash'>): PlanSet {
  return {
    id: PlanSetId.parse(row.id),
    projectId: row.project_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...PlanSetContent.parse(row.content),
  }
}
