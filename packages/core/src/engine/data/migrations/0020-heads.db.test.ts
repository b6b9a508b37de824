import { type Kysely, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import {
  insertOldProject,
  insertOldVersion,
  openDatabaseBefore,
  upgradeWith,
} from '../../services/testing/old-database.ts'
import type { Tables } from '../tables.ts'

const database = await openDatabaseBefore('0020')
afterAll(() => database.close())
const { db } = database
const upgrade = upgradeWith('0020-heads')

/** More versions than one batch fills. */
const versions = 260

/** The heads that differ from what the versions say, and the versions without one. */
async function findWrongHeads(on: Kysely<Tables>): Promise<unknown[]> {
  const { rows } = await sql`
    select artifacts.type, artifacts.version, head.* from artifacts full join version_heads as head using (id)
    where (artifacts.project_id, artifacts.type, artifacts.version, artifacts.content_hash, artifacts.created_at)
        is distinct from (head.project_id, head.type, head.version, head.content_hash, head.created_at)
      or artifacts.type = 'execution_plan' and (
        (content -> 'briefVersion', content -> 'runner', content -> 'feedback' ->> 'text')
          is distinct from (to_jsonb(head.brief_version), head.runner, head.feedback)
        or jsonb_path_query_array(content, '$.options[*].id') <> jsonb_path_query_array(head.options, '$[*].id')
        or jsonb_path_query_array(content, '$.options[*].name') <> jsonb_path_query_array(head.options, '$[*].name'))
      or artifacts.type = 'idea_brief'
        and num_nonnulls(head.brief_version, head.runner, head.feedback, head.options) > 0`.execute(on)
  return rows
}

async function countHeads(on: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from version_heads`.execute(on)
  return rows[0]?.count ?? 0
}

test('gives every old version its head, and when it is interrupted, does so the next time', async () => {
  const projectId = await insertOldProject(db)
  for (let version = 1; version <= versions; version++) {
    await insertOldVersion(db, projectId, 'idea_brief', version)
    await insertOldVersion(db, projectId, 'execution_plan', version)
  }
  const interrupted = db.transaction().execute(async (trx) => {
    await upgrade(trx)
    expect(await countHeads(trx)).toBe(2 * versions)
    throw new Error('interrupted')
  })
  await expect(interrupted).rejects.toThrow('interrupted')
  expect((await sql`select to_regclass('version_heads') as found`.execute(db)).rows).toEqual([{ found: null }])

  await db.transaction().execute(upgrade)
  expect(await countHeads(db)).toBe(2 * versions)
  expect(await findWrongHeads(db)).toEqual([])
})

test('gives every new version its head, whichever program adds it', async () => {
  const projectId = await insertOldProject(db)
  await insertOldVersion(db, projectId, 'idea_brief', 1)
  await insertOldVersion(db, projectId, 'execution_plan', 1)
  expect(await countHeads(db)).toBe(2 * versions + 2)
  expect(await findWrongHeads(db)).toEqual([])
})

test.each(['update version_heads set version = 7', 'delete from version_heads', 'truncate version_heads'])(
  'refuses "%s"',
  async (change) => {
    await expect(sql.raw(change).execute(db)).rejects.toThrow('version_heads refuses')
  },
)
