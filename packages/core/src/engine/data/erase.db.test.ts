import { type RawBuilder, sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inProcessActor } from '../services/in-process-actor.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import type { Tables } from './tables.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { db } = database

/** Two projects that each have everything; the mark names the first one. */
let mine: TestFounder
let theirs: TestFounder

beforeAll(async () => {
  mine = await withEverything()
  theirs = await withEverything()
})

async function withEverything(): Promise<TestFounder> {
  const account = { issuer: 'https://id.example', subject: crypto.randomUUID() }
  const actor = inProcessActor(await services.users.recognise(account))
  const { id } = await services.projects.create(actor, { name: 'Street library' })
  const founder = new TestFounder(services, actor, id)
  await founder.saveBrief()
  await founder.decide('proceed')
  const { recommendedId } = await founder.generate()
  await founder.select({ optionId: recommendedId })
  await founder.authorize()
  await services.interviews.start(actor, id)
  await services.tokens.create(actor, { name: 'CI', scope: 'read' })
  return founder
}

const restricted = expect.objectContaining({ code: '23001' })
const checkViolation = expect.objectContaining({ code: '23514' })

/** Marks a transaction as `erase.ts` does, runs the statements in it, and undoes everything. */
async function underMark(subject: string, ...statements: RawBuilder<unknown>[]): Promise<unknown> {
  const undone = new Error('undone')
  return db
    .transaction()
    .execute(async (trx) => {
      await mark(trx, subject)
      for (const statement of statements) await statement.execute(trx)
      throw undone
    })
    .catch((error: unknown) => (error === undone ? 'accepted' : error))
}

const mark = (trx: Transaction<Tables>, subject: string) =>
  sql`select set_config('plangate.erasing', ${subject} || '/' || pg_current_xact_id(), true)`.execute(trx)

const contents = ['run_events', 'permits', 'selections', 'interview_turns', 'interviews', 'runs', 'gates', 'artifacts']
const deleteFrom = (table: string, founder: TestFounder) =>
  sql`delete from ${sql.table(table)} where project_id = ${founder.projectId}`

test('lets a transaction with the mark delete the content of that project', async () => {
  const all = contents.map((table) => deleteFrom(table, mine))
  expect(await underMark(mine.projectId, ...all)).toBe('accepted')
})

describe.each(contents)('%s', (table) => {
  test('refuse to be deleted without the mark', async () => {
    await expect(deleteFrom(table, mine).execute(db)).rejects.toEqual(restricted)
    await expect(sql`delete from ${sql.table(table)} where false`.execute(db)).rejects.toEqual(restricted)
  })

  test('refuse to be deleted with the mark of another project, or of the owner', async () => {
    expect(await underMark(theirs.projectId, deleteFrom(table, mine))).toEqual(restricted)
    expect(await underMark(mine.actor.userId, deleteFrom(table, mine))).toEqual(restricted)
    expect(await underMark(mine.projectId, sql`delete from ${sql.table(table)}`)).toEqual(restricted)
  })

  test('refuse to be emptied with the mark', async () => {
    expect(await underMark(mine.projectId, sql`truncate ${sql.table(table)} cascade`)).toEqual(restricted)
  })
})

test.each([
  ['the content of an artifact', sql`update artifacts set content = '{}'`],
  ['a selection', sql`update selections set reason = 'Another.'`],
  ['an event', sql`update run_events set event = '{}'`],
  ['the note of a decided gate', sql`update gates set note = 'On second thoughts.'`],
  ['a run that has ended', sql`update runs set request = '{}'`],
  ['the audit log', sql`update audit_log set subject = '{}'`],
  ['entries of the audit log', sql`delete from audit_log`],
])('refuses to change %s even with the mark', async (_, statement) => {
  expect(await underMark(mine.projectId, statement)).toEqual(restricted)
  expect(await underMark(mine.actor.userId, statement)).toEqual(restricted)
})

test('refuses a mark that outlives its transaction', async () => {
  await db.connection().execute(async (connection) => {
    const session = sql`select set_config('plangate.erasing', ${mine.projectId} || '/' || pg_current_xact_id(), false)`
    await session.execute(connection)
    await expect(deleteFrom('run_events', mine).execute(connection)).rejects.toEqual(restricted)
    await sql`select set_config('plangate.erasing', ${mine.projectId}, false)`.execute(connection)
    await expect(deleteFrom('run_events', mine).execute(connection)).rejects.toEqual(restricted)
    await sql`reset plangate.erasing`.execute(connection)
  })
})

describe('rows that stay', () => {
  const ofProject = () => sql`where id = ${mine.projectId}`
  const ofUser = () => sql`where id = ${mine.actor.userId}`
  const ofTokens = () => sql`where owner_id = ${mine.actor.userId}`
  const eraseProject = (name: string) => sql`update projects set name = ${name}, erased_at = now() ${ofProject()}`
  const eraseUser = sql`update users set issuer = null, subject = null, erased_at = now()`

  test('refuse to be deleted, even with the mark', async () => {
    for (const [subject, statement] of [
      [mine.projectId, sql`delete from projects ${ofProject()}`],
      [mine.actor.userId, sql`delete from users ${ofUser()}`],
      [mine.actor.userId, sql`delete from api_tokens ${ofTokens()}`],
    ] as const) {
      await expect(statement.execute(db)).rejects.toEqual(restricted)
      expect(await underMark(subject, statement)).toEqual(restricted)
    }
  })

  test('refuse to count as erased without the mark', async () => {
    await expect(eraseProject('').execute(db)).rejects.toEqual(restricted)
    await expect(sql`${eraseUser} ${ofUser()}`.execute(db)).rejects.toEqual(restricted)
    expect(await underMark(theirs.projectId, eraseProject(''))).toEqual(restricted)
    expect(await underMark(theirs.actor.userId, sql`${eraseUser} ${ofUser()}`)).toEqual(restricted)
  })

  test('refuse a name once they are erased', async () => {
    expect(await underMark(mine.projectId, eraseProject('Street library'))).toEqual(checkViolation)
    expect(await underMark(mine.projectId, eraseProject(''), eraseProject(''))).toEqual(restricted)
    const halfErased = sql`update users set issuer = null, erased_at = now() ${ofUser()}`
    expect(await underMark(mine.actor.userId, halfErased)).toEqual(checkViolation)
  })

  test('refuse another account or token, even with the mark', async () => {
    for (const assignments of [sql`subject = 'other'`, sql`id = gen_random_uuid()`])
      expect(await underMark(mine.actor.userId, sql`update users set ${assignments} ${ofUser()}`)).toEqual(restricted)
    for (const assignments of [
      sql`name = 'Other'`,
      sql`name = ''`,
      sql`name = '', revoked_at = now(), scope = 'plan'`,
      sql`name = '', revoked_at = now(), owner_id = ${theirs.actor.userId}`,
    ])
      expect(await underMark(mine.actor.userId, sql`update api_tokens set ${assignments} ${ofTokens()}`)).toEqual(
        restricted,
      )
  })
})
