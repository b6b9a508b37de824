import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { TokenId, TokenSecret } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { inProcessActor } from './in-process-actor.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { tokens } = services

const issuer = 'https://id.example'
const newActor = async () => inProcessActor(await services.users.recognise({ issuer, subject: uuidV7() }))
const run = (query: RawBuilder<unknown>) => query.execute(database.db)
const restricted = expect.objectContaining({ code: '23001' })

test('shows a secret once, and stores only its hash', async () => {
  const actor = await newActor()
  const { secret, ...token } = await tokens.create(actor, { name: 'CI', scope: 'read' })
  expect(secret).toMatch(/^plangate_[\w-]{43}$/)
  expect(token).toMatchObject({ name: 'CI', scope: 'read', expiresAt: null, revokedAt: null, lastUsedAt: null })
  expect(await tokens.list(actor)).toEqual([token])
  const { rows } = await sql<{ row: string }>`select api_tokens::text as row from api_tokens`.execute(database.db)
  const log = await sql<{ row: string }>`select audit_log::text as row from audit_log`.execute(database.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify([rows, log.rows])).not.toContain(secret.slice('plangate_'.length))
})

test('recognises the owner of a secret, and records its use', async () => {
  const actor = await newActor()
  const { id, secret } = await tokens.create(actor, { name: 'CI', scope: 'plan', expiresInDays: 1 })
  const holder = await tokens.recognise(secret, issuer)
  expect(holder).toMatchObject({ tokenId: id, userId: actor.userId, scope: 'plan', expiresAt: expect.any(Date) })
  const [used] = await tokens.list(actor)
  expect(used?.lastUsedAt).toEqual(expect.any(String))
  await tokens.recognise(secret, issuer)
  expect(await tokens.list(actor)).toEqual([used])
})

test('says what a token may build, and which project it works for', async () => {
  const actor = await newActor()
  const { id: projectId } = await services.projects.create(actor, { name: 'Street library' })
  const { secret, ...build } = await tokens.create(actor, { name: 'CI', scope: 'build', projectId })
  expect(build).toMatchObject({ scope: 'build', mayBuild: true, projectId })
  expect(await tokens.recognise(secret, issuer)).toMatchObject({ mayBuild: true, onlyProject: projectId })
  const plan = await tokens.create(actor, { name: 'CI', scope: 'plan' })
  expect(plan).toMatchObject({ mayBuild: false })
  expect(await tokens.recognise(plan.secret, issuer)).toMatchObject({ mayBuild: false, onlyProject: null })
})

test('makes no token for a project of somebody else', async () => {
  const { id: projectId } = await services.projects.create(await newActor(), { name: 'Street library' })
  const stranger = await newActor()
  await expectRefusal(tokens.create(stranger, { name: 'CI', scope: 'build', projectId }), 'PROJECT_NOT_FOUND')
  expect(await tokens.list(stranger)).toEqual([])
})

test('keeps the limits of a token', async () => {
  const { id } = await tokens.create(await newActor(), { name: 'CI', scope: 'plan' })
  await expect(run(sql`update api_tokens set may_build = null where id = ${id}`)).rejects.toEqual(restricted)
  await expect(run(sql`update api_tokens set may_build = true where id = ${id}`)).rejects.toEqual(restricted)
})

test('refuses a secret that was never issued', async () => {
  const { secret } = await tokens.create(await newActor(), { name: 'CI', scope: 'read' })
  const last = secret.endsWith('A') ? 'B' : 'A'
  await expectRefusal(tokens.recognise(TokenSecret.parse(`${secret.slice(0, -1)}${last}`), issuer), 'UNAUTHENTICATED')
})

test('refuses a secret where its owner cannot sign in', async () => {
  const actor = await newActor()
  const { secret } = await tokens.create(actor, { name: 'CI', scope: 'plan' })
  await expectRefusal(tokens.recognise(secret, 'https://other.example'), 'UNAUTHENTICATED')
  await expectRefusal(tokens.recognise(secret, 'local'), 'UNAUTHENTICATED')
  expect(await tokens.list(actor)).toMatchObject([{ lastUsedAt: null }])
  expect(await tokens.recognise(secret, issuer)).toMatchObject({ userId: actor.userId })
})

test('refuses a revoked token from that moment, forever', async () => {
  const actor = await newActor()
  const { id, secret } = await tokens.create(actor, { name: 'CI', scope: 'read' })
  const revoked = await tokens.revoke(actor, id)
  expect(revoked.revokedAt).toEqual(expect.any(String))
  await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  expect(await tokens.revoke(actor, id)).toEqual(revoked)
  const { entries } = await tokens.audit(actor)
  expect(entries.map(({ action }) => action)).toEqual(['tokens.revoke', 'tokens.create'])
  await expect(run(sql`update api_tokens set revoked_at = null where id = ${id}`)).rejects.toEqual(restricted)
})

test('revokes all valid tokens of one user for the operator', async () => {
  const account = { issuer, subject: uuidV7() }
  const actor = inProcessActor(await services.users.recognise(account))
  const other = await tokens.create(await newActor(), { name: 'CI', scope: 'read' })
  const [before, first, second] = [
    await tokens.create(actor, { name: 'before', scope: 'read' }),
    await tokens.create(actor, { name: 'first', scope: 'read' }),
    await tokens.create(actor, { name: 'second', scope: 'plan', expiresInDays: 1 }),
  ]
  const { revokedAt } = await tokens.revoke(actor, before.id)
  expect(await tokens.revokeAll(account)).toBe(2)
  for (const { secret } of [first, second]) await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  expect(await tokens.recognise(other.secret, issuer)).toMatchObject({ tokenId: other.id })
  expect(await tokens.list(actor)).toMatchObject([{ id: second.id }, { id: first.id }, { id: before.id, revokedAt }])
  const { entries } = await tokens.audit(actor)
  const told = entries.filter(({ action }) => action === 'tokens.revoke').map(({ subject }) => subject.tokenId)
  expect(told.toSorted()).toEqual([before.id, first.id, second.id].toSorted())
  expect(await tokens.revokeAll(account)).toBe(0)
  expect(await tokens.revokeAll({ issuer, subject: 'nobody' })).toBeNull()
})

test('refuses an expired token', async () => {
  const secret = TokenSecret.parse(`plangate_${'x'.repeat(43)}`)
  const hash = createHash('sha256').update(secret).digest('hex')
  await run(sql`
    insert into api_tokens (id, owner_id, name, scope, secret_hash, expires_at)
    values (${uuidV7()}::uuid, ${(await newActor()).userId}::uuid, 'CI', 'read', ${hash}, clock_timestamp() - interval '1 second')`)
  await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  const prolonged = run(sql`update api_tokens set expires_at = null where secret_hash = ${hash}`)
  await expect(prolonged).rejects.toEqual(restricted)
})

test("answers another user's token like one that does not exist", async () => {
  const actor = await newActor()
  const { id, secret } = await tokens.create(actor, { name: 'CI', scope: 'read' })
  await expectRefusal(tokens.revoke(await newActor(), id), 'TOKEN_NOT_FOUND')
  await expectRefusal(tokens.revoke(await newActor(), TokenId.parse(uuidV7())), 'TOKEN_NOT_FOUND')
  expect(await tokens.recognise(secret, issuer)).toMatchObject({ userId: actor.userId })
  expect(await tokens.list(await newActor())).toEqual([])
})

describe('the limit of tokens', () => {
  const make = (actor: Actor) => tokens.create(actor, { name: 'CI', scope: 'read' })

  test('holds for simultaneous requests', async () => {
    const actor = await newActor()
    const made = await Promise.allSettled(Array.from({ length: 55 }, () => make(actor)))
    const refused = made.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.refusal)
    expect(refused).toEqual(Array.from({ length: 5 }, () => ({ reason: 'TOO_MANY_TOKENS', details: { limit: 50 } })))
    expect(await tokens.list(actor)).toHaveLength(50)
    expect((await tokens.audit(actor)).entries).toHaveLength(50)
    await expect(make(await newActor())).resolves.toMatchObject({ name: 'CI' })
  })

  test('does not count tokens that are no longer valid', async () => {
    const actor = await newActor()
    const hash = createHash('sha256').update(actor.userId).digest('hex')
    await run(sql`
      insert into api_tokens (id, owner_id, name, scope, secret_hash, expires_at)
      values (${uuidV7()}::uuid, ${actor.userId}::uuid, 'CI', 'read', ${hash}, clock_timestamp() - interval '1 second')`)
    for (let made = 0; made < 49; made++) await make(actor)
    const { id } = await make(actor)
    await expectRefusal(make(actor), 'TOO_MANY_TOKENS', { limit: 50 })
    await tokens.revoke(actor, id)
    await expect(make(actor)).resolves.toMatchObject({ name: 'CI' })
  })

  test('lists all valid tokens and the last 50 that are not', async () => {
    const actor = await newActor()
    const working = await make(actor)
    const lasting = await make(actor)
    const ended = []
    for (let made = 0; made < 51; made++) {
      const { id } = await make(actor)
      ended.push(id)
      await tokens.revoke(actor, id)
    }
    const idsOf = async () => (await tokens.list(actor)).map(({ id }) => id)
    const newest = ended.toReversed()
    expect(await idsOf()).toEqual([...newest.slice(0, 50), lasting.id, working.id])
    await tokens.revoke(actor, lasting.id)
    expect(await idsOf()).toEqual([...newest.slice(0, 49), lasting.id, working.id])
  })
})

test.each([
  ['delete', sql`delete from api_tokens`],
  ['truncate', sql`truncate api_tokens cascade`],
  ['a wider scope', sql`update api_tokens set scope = 'plan' where scope = 'read'`],
  ['another owner', sql`update api_tokens set owner_id = id`],
  ['another secret', sql`update api_tokens set secret_hash = reverse(secret_hash)`],
])('the table refuses %s', async (_, query) => {
  await tokens.create(await newActor(), { name: 'CI', scope: 'read' })
  await expect(run(query)).rejects.toEqual(restricted)
})
