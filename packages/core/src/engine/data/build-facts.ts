import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { BuildToAuthorize, PermitId, TokenId, UserId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { type SelectionFacts, selectionState, toSelectionFacts } from './selection-facts.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** What a question about a build is answered from, as of one moment. */
export interface BuildFacts extends SelectionFacts {
  /** The permit that the question already has; null when it has none, or that has ended. */
  permit: GivenPermit | null
}

/** What the database adds to a permit. */
export interface GivenPermit {
  id: PermitId
  number: number
  givenAt: Date
}

/** Reads them in one statement. Returns null when the actor has no such project. */
export async function readBuildFacts(
  db: Kysely<Tables>,
  actor: Actor,
  question: BuildToAuthorize,
): Promise<BuildFacts | null> {
  const asked = { ...question, owner: actor.userId, asker: actor.tokenId ?? actor.userId }
  const row = await buildFacts.findFirst(db, asked)
  if (row === null) return null
  const { permit_id: id, permit_number: number, given_at: givenAt } = row
  const permit = id === null || number === null || givenAt === null ? null : { id, number, givenAt }
  return { ...toSelectionFacts(row, question.projectId), permit }
}

interface Asked extends BuildToAuthorize {
  owner: UserId
  asker: TokenId | UserId
}

const buildFacts = new Statement(
  (db, asked: Asked) =>
    selectionState(db, asked.owner, asked.projectId)
      .leftJoinLateral(
        (projects) => validPermit(projects, asked),
        (join) => join.onTrue(),
      )
      .select(['permit.permit_id', 'permit.permit_number', 'permit.given_at']),
  ({ asker, commit = '', environment = '', projectId, owner }) => [asker, commit, environment, projectId, owner],
)

/** In the form of the index `permits_of_question`. */
function validPermit(projects: ExpressionBuilder<Tables, 'projects'>, { asker, commit = '', environment = '' }: Asked) {
  return projects
    .selectFrom('permits')
    .select(['permits.id as permit_id', 'permits.number as permit_number', 'permits.given_at'])
    .whereRef('permits.project_id', '=', 'projects.id')
    .where('permits.asker', '=', asker)
    .where(sql`coalesce(permits.commit, '')`, '=', commit)
    .where(sql`coalesce(permits.environment, '')`, '=', environment)
    .where('permits.ended_at', 'is', null)
    .limit(sql.lit(1))
    .as('permit')
}
