import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from './testing/test-databases.ts'

interface Tables {
  notes: { id: number; text: string }
}

test('a test database is migrated, answers, and closes twice', async () => {
  const database = await openTestDatabase<Tables>({
    '0001-notes': { up: async (db) => void (await sql`create table notes(id int primary key, text text)`.execute(db)) },
  })
  await database.ping()
  await database.db.insertInto('notes').values({ id: 1, text: 'kept' }).execute()
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, text: 'kept' }])
  await database.close()
  await database.close()
  await expect(database.ping()).rejects.toThrow()
})
