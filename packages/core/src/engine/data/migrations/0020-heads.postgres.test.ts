import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { ProjectId } from '../../../domain/schemas/index.ts'
import {
  insertOldProject,
  insertOldVersion,
  openDatabaseBefore,
  upgradeWith,
} from '../../services/testing/old-database.ts'

const database = await openDatabaseBefore('0020')
afterAll(() => database.close())
const { db } = database
const upgrade = upgradeWith('0020-heads')

/** Waits until as many statements wait for a lock on the table of projects. */
async function untilWaiting(wanted: number): Promise<void> {
  const waiting = sql<{ count: number }>`
    select count(*)::integer as count from pg_locks where relation = 'projects'::regclass and not granted`
  while ((await waiting.execute(db)).rows[0]?.count !== wanted);
}

/** Adds a version as a process of an earlier version does, which locks the project first, and waits before the commit. */
function addVersion(projectId: ProjectId, version: number, beforeCommit: Promise<void>): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await sql`select from projects where id = ${projectId} for no key update`.execute(trx)
    await insertOldVersion(trx, projectId, 'idea_brief', version)
    await beforeCommit
  })
}

test('gives heads to the versions that an earlier program adds meanwhile, and lets it read', async () => {
  const projectId = await insertOldProject(db)
  await insertOldVersion(db, projectId, 'idea_brief', 1)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const second = addVersion(projectId, 2, released)
  while ((await sql`select from pg_stat_activity where state = 'idle in transaction'`.execute(db)).rows.length === 0);

  const migrating = db.transaction().execute(async (trx) => {
    await upgrade(trx)
    await untilWaiting(1)
    expect((await sql`select from projects where id = ${projectId}`.execute(db)).rows).toHaveLength(1)
  })
  await untilWaiting(1)
  release()
  await second
  const third = addVersion(projectId, 3, Promise.resolve())
  await Promise.all([migrating, third])
  const { rows } = await sql<{ version: number }>`select version from version_heads order by version`.execute(db)
  expect(rows.map(({ version }) => version)).toEqual([1, 2, 3])
})
