import { type RawBuilder, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type NewShare, ShareSecret } from '../../domain/schemas/index.ts'
import { hashSecret } from './hash-secret.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { shares } = services

const run = (query: RawBuilder<unknown>) => query.execute(database.db)

const share = ({ actor, projectId }: TestFounder, terms: Partial<NewShare> = {}) =>
  shares.create(actor, { projectId, withNotes: false, ...terms })

describe('a link', () => {
  test('has a secret that is shown once, and of which only a hash is stored', async () => {
    const founder = await TestFounder.arrive(services)
    const { secret, ...made } = await share(founder, { name: 'Anna' })
    expect(secret).toMatch(/^plangate_share_[\w-]{43}$/)
    expect(made).toMatchObject({ name: 'Anna', withNotes: false, endsAt: null, revokedAt: null, views: 0 })
    expect(await shares.list(founder.actor, founder.projectId)).toEqual([made])
    const { rows } = await sql<{ row: string }>`select shares::text as row from shares`.execute(database.db)
    const log = await sql<{ row: string }>`select audit_log::text as row from audit_log`.execute(database.db)
    expect(JSON.stringify(rows)).toContain(hashSecret(secret))
    expect(JSON.stringify([rows, log.rows])).not.toContain(secret.slice('plangate_share_'.length))
  })

  test('counts its views, and notes the last one', async () => {
    const founder = await TestFounder.arrive(services)
    const [{ secret }, other] = [await share(founder), await share(founder)]
    await Promise.all([shares.read(secret), shares.read(secret)])
    const [second, first] = await shares.list(founder.actor, founder.projectId)
    expect(first).toMatchObject({ views: 2, lastViewedAt: expect.any(String) })
    expect(second).toMatchObject({ id: other.id, views: 0, lastViewedAt: null })
  })

  test('is in the audit log when it is made and revoked, and not when it is read', async () => {
    const founder = await TestFounder.arrive(services)
    const { id: shareId, secret } = await share(founder)
    await shares.read(secret)
    await shares.revoke(founder.actor, shareId)
    await shares.revoke(founder.actor, shareId)
    const { entries } = await services.projects.audit(founder.actor, founder.projectId)
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['shares.revoke', { shareId }],
      ['shares.create', { shareId }],
      ['projects.create', {}],
    ])
  })

  test('works until it is revoked, and never again', async () => {
    const founder = await TestFounder.arrive(services)
    const { id, secret } = await share(founder)
    const another = await share(founder)
    const revoked = await shares.revoke(founder.actor, id)
    expect(revoked.revokedAt).toEqual(expect.any(String))
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
    expect(await shares.revoke(founder.actor, id)).toEqual(revoked)
    expect(await shares.read(another.secret)).toMatchObject({ name: 'Street library' })
  })

  test('works until its end date, and says when that was', async () => {
    const founder = await TestFounder.arrive(services)
    const endsAt = new Date(Date.now() + 3_600_000).toISOString()
    const { id, secret } = await share(founder, { endsAt })
    expect(await shares.read(secret)).toMatchObject({ endsAt })
    const endedAt = new Date(Date.now() - 1_000).toISOString()
    await run(sql`update shares set ends_at = ${endedAt} where id = ${id}`)
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', { endedAt })
    await shares.revoke(founder.actor, id)
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
    await expectRefusal(share(founder, { endsAt: endedAt }), 'INVALID_INPUT', {
      issues: [{ path: 'endsAt', message: 'has to be in the future' }],
    })
  })

  test('does not open with a secret that was never issued', async () => {
    const { secret } = await share(await TestFounder.arrive(services))
    const last = secret.endsWith('A') ? 'B' : 'A'
    await expectRefusal(shares.read(ShareSecret.parse(`${secret.slice(0, -1)}${last}`)), 'SHARE_NOT_FOUND', null)
  })

  test('of somebody else cannot be made, listed or revoked', async () => {
    const founder = await TestFounder.arrive(services)
    const { id, secret } = await share(founder)
    const stranger = newActor()
    const { projectId } = founder
    await expectRefusal(shares.create(stranger, { projectId, withNotes: true }), 'PROJECT_NOT_FOUND')
    await expectRefusal(shares.list(stranger, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(shares.revoke(stranger, id), 'SHARE_NOT_FOUND', null)
    expect(await shares.read(secret)).toMatchObject({ name: 'Street library' })
  })

  test('is one of 50 at most that work', async () => {
    const founder = await TestFounder.arrive(services)
    const { id } = await share(founder)
    for (let made = 1; made < 50; made++) await share(founder)
    await expectRefusal(share(founder), 'TOO_MANY_SHARES', { limit: 50 })
    await shares.revoke(founder.actor, id)
    await share(founder)
    expect(await shares.list(founder.actor, founder.projectId)).toHaveLength(51)
  })
})

describe('the links of a project', () => {
  test('end when it is archived, and stay ended when it is restored', async () => {
    const { actor, projectId, ...founder } = await TestFounder.arrive(services)
    const { id, secret } = await shares.create(actor, { projectId, withNotes: false })
    await founder.services.projects.archive(actor, projectId)
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
    await expectRefusal(shares.create(actor, { projectId, withNotes: false }), 'PROJECT_ARCHIVED')
    await expectRefusal(shares.revoke(actor, id), 'PROJECT_ARCHIVED')
    expect(await shares.list(actor, projectId)).toMatchObject([{ id, revokedAt: expect.any(String) }])
    await founder.services.projects.restore(actor, projectId)
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
  })

  test('end when it is deleted', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const { secret } = await shares.create(actor, { projectId, withNotes: false })
    await services.erasure.deleteProject(actor, { projectId, name: 'Street library' })
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
    expect((await sql`select from shares where project_id = ${projectId}`.execute(database.db)).rows).toEqual([])
  })

  test('end when an earlier version erases it, which knows no links', async () => {
    const { projectId, ...founder } = await TestFounder.arrive(services)
    const { secret } = await shares.create(founder.actor, { projectId, withNotes: false })
    await database.db.transaction().execute(async (trx) => {
      await sql`select set_config('plangate.erasing', ${projectId} || '/' || pg_current_xact_id(), true)`.execute(trx)
      await sql`update projects set name = '', erased_at = clock_timestamp() where id = ${projectId}`.execute(trx)
    })
    await expectRefusal(shares.read(secret), 'SHARE_NOT_FOUND', null)
  })

  test('are not copied with it', async () => {
    const founder = await TestFounder.ready(services)
    await share(founder)
    const { id } = await services.projects.duplicate(founder.actor, founder.projectId)
    expect(await shares.list(founder.actor, id)).toEqual([])
  })
})
