import { type Kysely, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { collectNotifications } from './testing/collect-notifications.ts'
import { openTestDatabase } from './testing/test-databases.ts'

interface Tables {
  notes: { text: string }
}

const makeNotes = async (db: Kysely<unknown>) => void (await sql`create table notes(text text)`.execute(db))
const database = await openTestDatabase<Tables>({ '0001-notes-without-id': { up: makeNotes } }, { connections: 2 })
afterAll(() => database.close())
const { db, run } = database

/** Returns the stored texts in order. */
async function readNotes(): Promise<string[]> {
  const rows = await db.selectFrom('notes').select('text').execute()
  return rows.map(({ text }) => text)
}

describe('run', () => {
  test('takes parameters, or several statements whose rows it concatenates', async () => {
    expect(await run('select $1::int + 1 as n', [1])).toEqual({ rows: [{ n: 2 }] })
    expect(await run('select 1 as n; begin; select 2 as n; commit; select 3 as n')).toEqual({
      rows: [{ n: 1 }, { n: 2 }, { n: 3 }],
    })
  })

  test('leaves no open transaction behind when it fails', async () => {
    await expect(run(`begin; insert into notes values ('lost'); select 1 / 0; commit`)).rejects.toThrow('zero')
    await Promise.all(Array.from({ length: 4 }, () => run('select 1')))
    expect(await readNotes()).toEqual([])
  })

  test("never runs in another user's transaction", async () => {
    const begun = Promise.withResolvers<void>()
    const undone = db.transaction().execute(async (trx) => {
      await trx.insertInto('notes').values({ text: 'undone' }).execute()
      begun.resolve()
      throw new Error('rolled back')
    })
    await begun.promise
    await Promise.all([expect(undone).rejects.toThrow('rolled back'), run(`insert into notes values ('kept')`)])
    expect(await readNotes()).toEqual(['kept'])
  })
})

describe('listen', () => {
  test('receives notifications of its own channel, after the commit, until it is stopped', async () => {
    const { heard, until, stop } = await collectNotifications(database, 'plangate_test')
    await db.transaction().execute(async (trx) => {
      await sql`select pg_notify('plangate_test', 'first')`.execute(trx)
      expect(heard).toEqual([])
    })
    await run(`select pg_notify('elsewhere', 'nothing'); select pg_notify('plangate_test', 'second')`)
    await until('second')
    expect(heard).toEqual(['first', 'second'])
    stop()
    const later = await collectNotifications(database, 'plangate_test')
    await run(`select pg_notify('plangate_test', 'third')`)
    await later.until('third')
    expect(heard).toEqual(['first', 'second'])
  })
})
