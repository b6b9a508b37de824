import { Kysely, PGliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { DatabaseUnavailableError } from './errors.ts'
import { GuardedPglite } from './guarded-pglite.ts'
import { takePglite } from './testing/reused-pglite.ts'

test('passes on what a query is refused for', async () => {
  const place = { reopen: null, isOwned: () => true, hasRoom: () => true, tryToWrite: async () => {} }
  const guarded = new GuardedPglite(await takePglite(), place)
  await using db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: guarded }) })
  await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division by zero')
  await expect(db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx))).rejects.toThrow('division by zero')
  await guarded.checkWrites()
})

test('refuses everything once its files belong to another process, also what is under way', async () => {
  let isOwned = true
  const place = { reopen: null, isOwned: () => isOwned, hasRoom: () => true, tryToWrite: async () => {} }
  const guarded = new GuardedPglite(await takePglite(), place)
  await using db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: guarded }) })
  await sql`create table notes(text text)`.execute(db)
  const writing = db.transaction().execute(async (trx) => {
    await sql`insert into notes values ('lost')`.execute(trx)
    isOwned = false
  })
  await expect(writing).rejects.toThrow(DatabaseUnavailableError)
  isOwned = true
  for (const act of [
    () => sql`select 1`.execute(db),
    () => db.transaction().execute((trx) => sql`select 1`.execute(trx)),
    () => guarded.exec('select 1'),
    () => guarded.checkWrites(),
  ])
    await expect(act()).rejects.toThrow('The data directory was deleted or replaced')
})

test('refuses everything while there is no room, and goes on by itself afterwards', async () => {
  let hasRoom = true
  const place = { reopen: null, isOwned: () => true, hasRoom: () => hasRoom, tryToWrite: async () => {} }
  const guarded = new GuardedPglite(await takePglite(), place)
  await using db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: guarded }) })
  await sql`create table notes(text text)`.execute(db)
  hasRoom = false
  const write = () => db.transaction().execute((trx) => sql`insert into notes values ('one')`.execute(trx))
  await expect(write()).rejects.toThrow('The database cannot write: the disk is full.')
  await expect(guarded.checkWrites()).rejects.toThrow(DatabaseUnavailableError)
  hasRoom = true
  await write()
  await guarded.checkWrites()
  expect((await sql`select * from notes`.execute(db)).rows).toEqual([{ text: 'one' }])
})
