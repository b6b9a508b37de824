import { type Kysely, sql } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import type { AuditSubject, ContentHash, ProjectId, TokenId, UserId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import type { BuildFacts } from './build-facts.ts'
import { ownedProject } from './find-projects.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** A refusal to give a permit, as the audit log says it. */
export type RefusalNote = Pick<AuditSubject, 'refusal' | 'decision' | 'changed' | 'passed'>

/**
 * Counts a refusal. The first one of a cause, which is the same words to the same asker on the same state of the project,
 * gets an entry in the audit log. Waits for a decision that is being taken.
 *
 * @returns false, with nothing stored, when the project has been erased meanwhile
 */
export async function countRefusal(
  db: Kysely<Tables>,
  actor: Actor,
  facts: BuildFacts,
  note: RefusalNote,
): Promise<boolean> {
  const { project, gate, brief, choice, saved } = facts
  const assumptions = saved && { assumptions: saved.version }
  const state = { status: project.status, gate, brief, selection: choice?.selection.number ?? 0, ...assumptions }
  const cause = contentHash({ refusal: note, state })
  return (await counting.findFirst(db, { ...actor, projectId: project.id, cause, note })) !== null
}

interface Counting extends Actor {
  projectId: ProjectId
  cause: ContentHash
  note: RefusalNote
}

const counting = new Statement(
  (db, counted: Counting) => {
    const { userId, tokenId, requestId, projectId, cause, note } = counted
    return db
      .with('locked', () => ownedProject(db, userId, projectId).select('projects.id').forShare())
      .with('counted', (query) =>
        query
          .insertInto('permit_refusals')
          .columns(['project_id', 'asker', 'cause'])
          .expression(
            query
              .selectFrom('locked')
              .select(['id', sql<TokenId | UserId>`${askerOf(counted)}`.as('asker'), sql`${cause}`.as('cause')]),
          )
          .onConflict((conflict) =>
            conflict.columns(['project_id', 'asker', 'cause']).doUpdateSet({
              times: sql<number>`permit_refusals.times + 1`,
              last_at: sql<Date>`clock_timestamp()`,
            }),
          )
          .returning(['project_id', 'times']),
      )
      .with('logged', (query) =>
        query
          .insertInto('audit_log')
          .columns(['project_id', 'action', 'subject', 'user_id', 'token_id', 'request_id'])
          .expression(
            query
              .selectFrom('counted')
              .select([
                'project_id',
                sql.lit('builds.refuse').as('action'),
                sql`${JSON.stringify(note)}`.as('subject'),
                sql`${userId}`.as('user_id'),
                sql`${tokenId}`.as('token_id'),
                sql`${requestId}`.as('request_id'),
              ])
              .where('times', '=', sql.lit(1)),
          ),
      )
      .selectFrom('counted')
      .select('times')
  },
  (counted) => {
    const { userId, tokenId, requestId, projectId, cause, note } = counted
    return [projectId, userId, askerOf(counted), cause, JSON.stringify(note), userId, tokenId, requestId]
  },
)

function askerOf({ userId, tokenId }: Actor): TokenId | UserId {
  return tokenId ?? userId
}
