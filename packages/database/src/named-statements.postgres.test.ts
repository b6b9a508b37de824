import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type NotesTables, notes } from './testing/notes.ts'
import { openTestDatabase } from './testing/test-databases.ts'

/** One connection, so that every query finds what the one before it has left. */
const openNotes = () => openTestDatabase<NotesTables>(notes, { connections: 1 })
type Notes = Awaited<ReturnType<typeof openNotes>>

const readText = ({ db }: Notes) => db.selectFrom('notes').select('text').where('id', '=', 1).executeTakeFirst()
const readAll = ({ db }: Notes) => db.selectFrom('notes').selectAll().where('id', '=', 1).execute()
/** Without those of the look that a pool takes for newer migrations, every five seconds. */
const readNames = async ({ run }: Notes) =>
  (
    await run(`select statement from pg_prepared_statements
      where name like 'plangate_%' and statement not like '%kysely_migration%'`)
  ).rows

test('the server keeps the plan of a statement with parameters, and of no other', async () => {
  await using database = await openNotes()
  await database.run("insert into notes values (1, 'one'); select 1")
  for (let times = 0; times < 3; times += 1) expect(await readText(database)).toEqual({ text: 'one' })
  await readAll(database)
  expect(await readNames(database)).toEqual([{ statement: 'select "text" from "notes" where "id" = $1' }])
})

test('statements go on while a newer version adds a column', async () => {
  await using database = await openNotes()
  await database.run("insert into notes values (1, 'one')")
  await readText(database)
  await readAll(database)
  await database.run('alter table notes add column more text')
  expect(await readText(database)).toEqual({ text: 'one' })
  expect(await readAll(database)).toEqual([{ id: 1, text: 'one', more: null }])
})

test('a statement whose columns have changed fails once on a connection, and runs on the next one', async () => {
  await using database = await openNotes()
  await database.run("insert into notes values (1, '1')")
  await readText(database)
  await database.run('alter table notes alter column text type integer using text::integer')
  await expect(readText(database)).rejects.toMatchObject({ code: '0A000' })
  expect(await readText(database)).toEqual({ text: 1 })
})

test('reports every statement, those of a transaction included', async () => {
  const seen: string[] = []
  await using database = await openTestDatabase<NotesTables>(notes, { onStatement: (text) => void seen.push(text) })
  await database.db.transaction().execute((trx) => sql`select 1`.execute(trx))
  expect(seen.filter((text) => !text.includes('kysely_migration'))).toEqual(['begin', 'select 1', 'commit'])
})
