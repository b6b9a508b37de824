import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { UserId } from '../../domain/schemas/index.ts'
import { inProcessActor } from './in-process-actor.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const issuer = 'https://id.example'
const rowsOf = (subject: string) => database.db.selectFrom('users').selectAll().where('subject', '=', subject).execute()

test('50 simultaneous first requests in two processes add one user', async () => {
  const other = await plangate.servicesWith(new OneItemRunner())
  const requests = Array.from({ length: 50 }, (_, index) =>
    (index % 2 === 0 ? services : other).users.recognise({ issuer, subject: 'fifty' }),
  )
  expect(new Set(await Promise.all(requests)).size).toBe(1)
  expect(await rowsOf('fifty')).toHaveLength(1)
})

test('distinguishes users by provider and by letter case', async () => {
  const ids = await Promise.all([
    services.users.recognise({ issuer, subject: 'ann' }),
    services.users.recognise({ issuer: 'https://other.example', subject: 'ann' }),
    services.users.recognise({ issuer, subject: 'Ann' }),
  ])
  expect(new Set(ids).size).toBe(3)
})

test('gives the founder of a local installation the id from before there were users', async () => {
  const id = await services.users.recognise({ issuer: 'local', subject: 'founder' })
  expect(id).toBe('01900000-0000-7000-8000-000000000001')
})

test.each(['', 'x'.repeat(256), 'a\0b', '\ud800'])('refuses %j as a subject', async (subject) => {
  await expect(services.users.recognise({ issuer, subject })).rejects.toThrow()
  expect(await database.db.selectFrom('users').select('id').where('subject', '=', 'x'.repeat(256)).execute()).toEqual(
    [],
  )
})

test('refuses to change the account of a user in the table', async () => {
  const id = await services.users.recognise({ issuer, subject: 'steady' })
  const rename = sql`update users set subject = 'other' where id = ${id}`.execute(database.db)
  await expect(rename).rejects.toMatchObject({ code: '23001' })
})

describe('a tier', () => {
  test('is the default one until another is set', async () => {
    const account = { issuer, subject: 'payer' }
    const id = await services.users.recognise(account)
    expect(await services.users.get(inProcessActor(id))).toEqual({ id, tier: 'founder' })
    expect(await services.users.setTier(account, 'cto')).toEqual({ id, tier: 'cto' })
    expect(await services.users.get(inProcessActor(id))).toEqual({ id, tier: 'cto' })
    expect(await services.users.recognise(account)).toBe(id)
  })

  test('is not set for an account that never signed in', async () => {
    expect(await services.users.setTier({ issuer, subject: 'never' }, 'cto')).toBeNull()
    expect(await rowsOf('never')).toEqual([])
  })

  test('decides after the gate, and before the Runner, whether Deep Research is refused', async () => {
    const account = { issuer, subject: 'researcher' }
    const actor = inProcessActor(await services.users.recognise(account))
    const { id } = await services.projects.create(actor, { name: 'Street library' })
    const founder = new TestFounder(services, actor, id)
    const asks = [() => services.plans.deepResearch(actor, id), () => services.runs.outlook(actor, id, 'deep_research')]
    for (const ask of asks) await expectRefusal(ask(), 'GATE_UNRESOLVED')
    await founder.saveBrief()
    await founder.decide('proceed')
    const details = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }
    for (const ask of asks) await expectRefusal(ask(), 'UPGRADE_REQUIRED', details)
    await services.users.setTier(account, 'cto')
    for (const ask of asks) await expectRefusal(ask(), 'RUNNER_CANNOT', { ability: 'deep_research' })
  })

  test("does not give access to other users' projects", async () => {
    const account = { issuer, subject: 'rich' }
    const actor = inProcessActor(await services.users.recognise(account))
    await services.users.setTier(account, 'cto')
    const { projectId } = await TestFounder.arrive(services)
    await expectRefusal(services.plans.deepResearch(actor, projectId), 'PROJECT_NOT_FOUND')
  })

  test('is the default one for a user without a row', async () => {
    const id = UserId.parse('01900000-0000-7000-8000-0000000000ff')
    expect(await services.users.get(inProcessActor(id))).toEqual({ id, tier: 'founder' })
  })
})
