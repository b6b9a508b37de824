import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { type NotesTables, notes } from './testing/notes.ts'
import { createTestDatabase, openTestDatabase } from './testing/test-databases.ts'

test('opens a migrated database, which can be closed more than once', async () => {
  const database = await openTestDatabase<NotesTables>(notes)
  await database.ping()
  await database.db.insertInto('notes').values({ id: 1, text: 'kept' }).execute()
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, text: 'kept' }])
  await database.close()
  await database.close()
  await expect(database.ping()).rejects.toThrow('destroyed')
})

test('keeps test databases apart', async () => {
  await using one = await openTestDatabase<NotesTables>(notes)
  await using other = await openTestDatabase<NotesTables>(notes)
  await one.db.insertInto('notes').values({ id: 1, text: 'mine' }).execute()
  expect(await other.db.selectFrom('notes').selectAll().execute()).toEqual([])
})

test('gives a test database nothing of the one before it', async () => {
  const before = await openTestDatabase<NotesTables>(notes)
  await before.run('create schema theirs; create table theirs.notes (); set search_path to theirs')
  await before.close()
  await using after = await openTestDatabase<NotesTables>(notes)
  expect(await after.db.selectFrom('notes').selectAll().execute()).toEqual([])
  expect(await after.run("select to_regnamespace('theirs') as found")).toEqual({ rows: [{ found: null }] })
})

test('refuses to open when a migration fails, and rolls the migration back', async () => {
  const location = await createTestDatabase({})
  const failing = {
    ...notes,
    '0002-typo': {
      up: async (db: Parameters<NonNullable<(typeof notes)[string]>['up']>[0]) =>
        void (await sql`creat table`.execute(db)),
    },
  }
  await expect(openDatabase(location, failing)).rejects.toThrow('syntax error')
  await using database = await openDatabase(location, {})
  const { rows } = await sql`select to_regclass('notes') as found`.execute(database.db)
  expect(rows).toEqual([{ found: null }])
})
