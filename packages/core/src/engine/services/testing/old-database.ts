import { openTestDatabase } from '@plangate/database/testing'
import { type Kysely, sql, type Transaction } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { ProjectId, UserId } from '../../../domain/schemas/index.ts'
import { migrations } from '../../data/migrations/index.ts'
import type { Tables } from '../../data/tables.ts'

/** Opens a database without `migration` and those after it, as an earlier version left it. */
export function openDatabaseBefore(migration: string) {
  return openTestDatabase<Tables>(Object.fromEntries(Object.entries(migrations).filter(([name]) => name < migration)))
}

/** Returns what applies the migration, in a transaction as a start of the program does. */
export function upgradeWith(migration: string): (trx: Transaction<Tables>) => Promise<void> {
  return async (trx) => {
    await migrations[migration]?.up(trx)
  }
}

/** Adds a project as an earlier version did. */
export async function insertOldProject(db: Kysely<Tables>): Promise<ProjectId> {
  const [id, owner] = [ProjectId.parse(uuidV7()), UserId.parse(uuidV7())]
  await sql`insert into projects (id, owner_id, name) values (${id}, ${owner}, 'Street library')`.execute(db)
  return id
}

/** Adds a version of a brief or a plan set as an earlier version did. */
export async function insertOldVersion(
  db: Kysely<Tables>,
  projectId: ProjectId,
  type: 'idea_brief' | 'execution_plan',
  version: number,
): Promise<void> {
  const content = type === 'idea_brief' ? { problemStatement: `Text ${version}` } : planOf(version)
  await sql`
    insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
    values (${uuidV7()}, ${projectId}, ${type}, ${version}, ${JSON.stringify(content)}::jsonb,
      encode(sha256(${String(version)}::text::bytea), 'hex'), ${uuidV7()})`.execute(db)
}

/** What a head is made from. */
function planOf(version: number) {
  const options = ['Lean', 'Full'].map((name) => ({ id: uuidV7(), name: `${name} "${version}"`, pros: ['Quick'] }))
  const feedback = version % 2 === 0 ? { text: `Cheaper\n${version}`, points: [] } : null
  return { briefVersion: 1, options, feedback, runner: { name: 'offline', model: null } }
}
