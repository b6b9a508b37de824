import { type Kysely, sql } from 'kysely'
import {
  type Project,
  ProjectCounts,
  type ProjectId,
  type ProjectListing,
  type ProjectSort,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { projectsOf, toProject } from './find-projects.ts'
import type { Page } from './page.ts'
import type { Tables } from './tables.ts'

/** A page of the projects that match. */
export type PageOfProjects = Page<ProjectId> & ProjectListing

/** Returns a page of the projects that the actor may use, the newest first. */
export async function listProjects(
  db: Kysely<Tables>,
  { userId, onlyProject }: Actor,
  page: Page<ProjectId>,
): Promise<Project[]> {
  const listed = selectPage(db, userId, page)
  if (onlyProject === null) return (await listed.execute()).map(toProject)
  // No page follows the only project.
  if (page.cursor !== null) return []
  return (await listed.where('projects.id', '=', onlyProject).execute()).map(toProject)
}

/** Returns how many projects the owner has. */
export async function countProjects(db: Kysely<Tables>, owner: UserId): Promise<ProjectCounts> {
  const existing = sql`select count(*)::integer from projects where owner_id = ${owner} and erased_at is null`
  const ofStatus = (status: Project['status']) =>
    sql`(${existing} and archived_at is null and status = ${status})`.as(status)
  const inState = (state: 'attention' | 'working' | 'buildable') =>
    sql`(select count(*)::integer from project_states where owner_id = ${owner} and ${sql.ref(state)})`.as(state)
  const counts = [
    ofStatus('active'),
    ofStatus('parked'),
    ...(['attention', 'working', 'buildable'] as const).map(inState),
    sql`(${existing} and archived_at is not null)`.as('archived'),
  ]
  return ProjectCounts.parse(await db.selectNoFrom(counts).executeTakeFirstOrThrow())
}

/**
 * Selects a page of the owner's projects. Its parameters are those of `boundToPage`. An erased project keeps its row, so a
 * page that follows it stays where it was.
 */
export function selectPage(db: Kysely<Tables>, owner: UserId, page: PageOfProjects) {
  const { cursor, limit, words, status, state, archived } = page
  const { key, goesUp } = orders[page.sort ?? 'created']
  // The same times, in the order of the index that finds the state.
  const [at, id] =
    state !== undefined && key === createdAt
      ? [sql.ref('project_states.created_at'), sql.ref('project_states.project_id')]
      : [key, sql.ref('projects.id')]
  const seen = sql`(select ${key}, id from projects where owner_id = ${owner} and id = ${cursor})`
  const direction = goesUp ? 'asc' : 'desc'
  return projectsOf(db, owner)
    .$if(state !== undefined, (projects) =>
      projects
        .innerJoin('project_states', 'project_states.project_id', 'projects.id')
        .where('project_states.owner_id', '=', owner)
        .where(sql<boolean>`${sql.ref(`project_states.${state}`)}`),
    )
    .$if(status !== undefined, (projects) => projects.where(sql<boolean>`status = ${status}`))
    .$if(archived !== undefined, (projects) => projects.where('archived_at', archived ? 'is not' : 'is', null))
    .$if(cursor !== null, (projects) =>
      projects.where(goesUp ? sql<boolean>`(${at}, ${id}) > ${seen}` : sql<boolean>`(${at}, ${id}) < ${seen}`),
    )
    .where((project) => project.and(toWords(words).map(hasWord)))
    .clearSelect()
    .select(['projects.id', 'name', 'description', 'status', 'archived_at'])
    .select(['projects.created_at', 'projects.worked_at'])
    .orderBy(at, direction)
    .orderBy(id, direction)
    .limit(limit)
}

/** The parameters of `selectPage`, in their order. */
export function boundToPage(owner: UserId, { cursor, limit, words, status, state }: PageOfProjects): unknown[] {
  return [
    owner,
    ...(state === undefined ? [] : [owner]),
    ...(status === undefined ? [] : [status]),
    ...(cursor === null ? [] : [owner, cursor]),
    ...toWords(words),
    limit,
  ]
}

const createdAt = sql.ref('projects.created_at')

/** What a page is sorted by. */
const orders = {
  created: { key: createdAt, goesUp: false },
  worked: { key: sql.ref('projects.worked_at'), goesUp: false },
  name: { key: sql`fold_case(name)`, goesUp: true },
} satisfies Record<ProjectSort, object>

function toWords(words = ''): string[] {
  return words.split(/\s+/).filter(Boolean)
}

function hasWord(word: string) {
  return sql<boolean>`position(fold_case(${word}::text) in fold_case(concat(name, ' ', description))) > 0`
}
