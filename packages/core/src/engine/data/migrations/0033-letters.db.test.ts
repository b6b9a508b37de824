import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import {
  insertOldProject,
  insertOldVersion,
  openDatabaseBefore,
  upgradeWith,
} from '../../services/testing/old-database.ts'

const database = await openDatabaseBefore('0033')
afterAll(() => database.close())
const { db } = database

test('adds nothing to the heads of old versions, and the letters of its options to that of a new one', async () => {
  const projectId = await insertOldProject(db)
  await insertOldVersion(db, projectId, 'idea_brief', 1)
  await insertOldVersion(db, projectId, 'execution_plan', 1)
  const headsOf = async () => (await sql`select * from version_heads order by type, version`.execute(db)).rows
  const before = await headsOf()
  await db.transaction().execute(upgradeWith('0033-letters'))
  expect(await headsOf()).toEqual(before.map((head) => ({ ...Object(head), letters: null })))

  await insertOldVersion(db, projectId, 'execution_plan', 2)
  const options = [
    { id: 1, name: 'Lean' },
    { id: 2, name: 'Whole' },
  ]
  const content = { briefVersion: 1, options, letters: ['B', 'D'], feedback: null, author: { kind: 'person' } }
  await sql`
    insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
    values (${uuidV7()}, ${projectId}, 'execution_plan', 3, ${JSON.stringify(content)}::jsonb,
      ${'0'.repeat(64)}, ${uuidV7()})`.execute(db)
  expect(await headsOf()).toMatchObject([
    { type: 'execution_plan', version: 1, letters: null },
    { type: 'execution_plan', version: 2, runner: { name: 'offline' }, letters: null },
    { version: 3, brief_version: 1, options, author: { kind: 'person' }, letters: ['B', 'D'] },
    { type: 'idea_brief', version: 1, letters: null },
  ])
})
