import { type Insertable, type Kysely, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { type BuildToAuthorize, PermitId, type Selection } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { boundAsRead, type StateAsRead, toStateAsRead, unchangedIn } from './as-read.ts'
import type { BuildFacts, GivenPermit } from './build-facts.ts'
import { Statement } from './statement.ts'
import type { PermitsTable, Tables } from './tables.ts'

/** What a permit is given for, and what it was decided from. */
export interface PermitAttempt {
  question: BuildToAuthorize
  facts: BuildFacts
  /** The current selection. */
  selection: Selection
}

/**
 * Stores a permit and its audit entry, or neither. One statement locks the project, compares its state with the facts, and
 * writes. The database numbers the permit.
 *
 * @returns null, with nothing stored, when the state has changed, or the question has got a permit meanwhile
 */
export async function storePermit(
  db: Kysely<Tables>,
  actor: Actor,
  attempt: PermitAttempt,
): Promise<GivenPermit | null> {
  const { question, facts, selection } = attempt
  const { projectId } = question
  const state = toStateAsRead({ ...facts, projectId, selectionNumber: selection.number, planVersion: null })
  const row = await storing.findFirst(db, { state, row: rowOf(actor, attempt), requestId: actor.requestId })
  return row && { id: row.id, number: row.number, givenAt: row.given_at }
}

interface Storing {
  state: StateAsRead
  row: PermitToInsert
  requestId: string | null
}

const storing = new Statement(
  (db, { state, row, requestId }: Storing) =>
    unchangedIn(db, row.user_id, state)
      .with('given', (query) =>
        query
          .insertInto('permits')
          .columns(columns)
          .expression(
            query
              .selectFrom('unchanged')
              .select(columns.map((name) => sql`${row[name]}`.as(name)))
              .where('status', '=', sql.lit('active')),
          )
          // Of two questions at the same time, the first gets the permit for both.
          .onConflict((conflict) => conflict.doNothing())
          .returning(['id', 'number', 'given_at', 'project_id', 'user_id', 'token_id', 'selection_id']),
      )
      .with('logged', (query) =>
        query
          .insertInto('audit_log')
          .columns(['action', 'subject', 'project_id', 'user_id', 'token_id', 'request_id'])
          .expression(
            query
              .selectFrom('given')
              .innerJoin('selections', 'selections.id', 'given.selection_id')
              .select([
                sql.lit('builds.authorize').as('action'),
                sql`jsonb_build_object(
                  'permitId', given.id, 'permitNumber', given.number,
                  'planSetId', selections.plan_set_id, 'optionId', selections.option_id
                )`.as('subject'),
                'given.project_id',
                'given.user_id',
                'given.token_id',
                sql`${requestId}`.as('request_id'),
              ]),
          ),
      )
      .selectFrom('given')
      .select(['given.id', 'given.number', 'given.given_at']),
  ({ state, row, requestId }) => [...boundAsRead(row.user_id, state), ...columns.map((name) => row[name]), requestId],
)

const columns = [
  'id',
  'project_id',
  'selection_id',
  'user_id',
  'token_id',
  'commit',
  'environment',
] as const satisfies readonly (keyof PermitsTable)[]

type PermitToInsert = Pick<Insertable<PermitsTable>, (typeof columns)[number]>

function rowOf({ userId, tokenId }: Actor, { question, selection }: PermitAttempt): PermitToInsert {
  const { projectId, commit, environment } = question
  return {
    id: PermitId.parse(uuidV7()),
    project_id: projectId,
    selection_id: selection.id,
    user_id: userId,
    token_id: tokenId,
    commit: commit ?? null,
    environment: environment ?? null,
  }
}
