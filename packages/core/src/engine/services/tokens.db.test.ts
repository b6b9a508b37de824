import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { TokenId, TokenSecret, type UserId } from '../../domain/schemas/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { tokens } = services

const issuer = 'https://id.example'
const newOwner = () => services.users.recognise({ issuer, subject: uuidV7() })
const run = (query: RawBuilder<unknown>) => query.execute(database.db)
const restricted = expect.objectContaining({ code: '23001' })

test('a secret is told once, and kept as a hash only', async () => {
  const owner = await newOwner()
  const { secret, ...token } = await tokens.create(owner, { name: 'CI', scope: 'read' })
  expect(secret).toMatch(/^plangate_[\w-]{43}$/)
  expect(token).toMatchObject({ name: 'CI', scope: 'read', expiresAt: null, revokedAt: null, lastUsedAt: null })
  expect(await tokens.list(owner)).toEqual([token])
  const { rows } = await sql<{ row: string }>`select api_tokens::text as row from api_tokens`.execute(database.db)
  const log = await sql<{ row: string }>`select audit_log::text as row from audit_log`.execute(database.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify([rows, log.rows])).not.toContain(secret.slice('plangate_'.length))
})

test('a secret stands for its owner, and notes that it was used', async () => {
  const owner = await newOwner()
  const { id, secret } = await tokens.create(owner, { name: 'CI', scope: 'plan', expiresInDays: 1 })
  const holder = await tokens.recognise(secret, issuer)
  expect(holder).toMatchObject({ tokenId: id, userId: owner, scope: 'plan', expiresAt: expect.any(Date) })
  const [used] = await tokens.list(owner)
  expect(used?.lastUsedAt).toEqual(expect.any(String))
  await tokens.recognise(secret, issuer)
  expect(await tokens.list(owner)).toEqual([used])
})

test('a secret that nobody was given is nobody', async () => {
  const { secret } = await tokens.create(await newOwner(), { name: 'CI', scope: 'read' })
  const last = secret.endsWith('A') ? 'B' : 'A'
  await expectRefusal(tokens.recognise(TokenSecret.parse(`${secret.slice(0, -1)}${last}`), issuer), 'UNAUTHENTICATED')
})

test('a secret stands for nobody where its owner cannot sign in', async () => {
  const owner = await newOwner()
  const { secret } = await tokens.create(owner, { name: 'CI', scope: 'plan' })
  await expectRefusal(tokens.recognise(secret, 'https://other.example'), 'UNAUTHENTICATED')
  await expectRefusal(tokens.recognise(secret, 'local'), 'UNAUTHENTICATED')
  expect(await tokens.list(owner)).toMatchObject([{ lastUsedAt: null }])
  expect(await tokens.recognise(secret, issuer)).toMatchObject({ userId: owner })
})

test('a revoked token is nobody from that moment, for ever', async () => {
  const owner = await newOwner()
  const { id, secret } = await tokens.create(owner, { name: 'CI', scope: 'read' })
  const revoked = await tokens.revoke(owner, id)
  expect(revoked.revokedAt).toEqual(expect.any(String))
  await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  expect(await tokens.revoke(owner, id)).toEqual(revoked)
  const { entries } = await tokens.audit(owner)
  expect(entries.map(({ action }) => action)).toEqual(['tokens.revoke', 'tokens.create'])
  await expect(run(sql`update api_tokens set revoked_at = null where id = ${id}`)).rejects.toEqual(restricted)
})

test('the operator ends all tokens of a user that work, and of nobody else', async () => {
  const account = { issuer, subject: uuidV7() }
  const owner = await services.users.recognise(account)
  const other = await tokens.create(await newOwner(), { name: 'CI', scope: 'read' })
  const [before, first, second] = [
    await tokens.create(owner, { name: 'before', scope: 'read' }),
    await tokens.create(owner, { name: 'first', scope: 'read' }),
    await tokens.create(owner, { name: 'second', scope: 'plan', expiresInDays: 1 }),
  ]
  const { revokedAt } = await tokens.revoke(owner, before.id)
  expect(await tokens.revokeAll(account)).toBe(2)
  for (const { secret } of [first, second]) await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  expect(await tokens.recognise(other.secret, issuer)).toMatchObject({ tokenId: other.id })
  expect(await tokens.list(owner)).toMatchObject([{ id: second.id }, { id: first.id }, { id: before.id, revokedAt }])
  const { entries } = await tokens.audit(owner)
  const told = entries.filter(({ action }) => action === 'tokens.revoke').map(({ subject }) => subject.tokenId)
  expect(told.toSorted()).toEqual([before.id, first.id, second.id].toSorted())
  expect(await tokens.revokeAll(account)).toBe(0)
  expect(await tokens.revokeAll({ issuer, subject: 'nobody' })).toBeNull()
})

test('an expired token is nobody', async () => {
  const secret = TokenSecret.parse(`plangate_${'x'.repeat(43)}`)
  const hash = createHash('sha256').update(secret).digest('hex')
  await run(sql`
    insert into api_tokens (id, owner_id, name, scope, secret_hash, expires_at)
    values (${uuidV7()}::uuid, ${await newOwner()}::uuid, 'CI', 'read', ${hash}, clock_timestamp() - interval '1 second')`)
  await expectRefusal(tokens.recognise(secret, issuer), 'UNAUTHENTICATED')
  const prolonged = run(sql`update api_tokens set expires_at = null where secret_hash = ${hash}`)
  await expect(prolonged).rejects.toEqual(restricted)
})

test("somebody else's token is one that does not exist", async () => {
  const owner = await newOwner()
  const { id, secret } = await tokens.create(owner, { name: 'CI', scope: 'read' })
  await expectRefusal(tokens.revoke(await newOwner(), id), 'TOKEN_NOT_FOUND')
  await expectRefusal(tokens.revoke(await newOwner(), TokenId.parse(uuidV7())), 'TOKEN_NOT_FOUND')
  expect(await tokens.recognise(secret, issuer)).toMatchObject({ userId: owner })
  expect(await tokens.list(await newOwner())).toEqual([])
})

describe('the number of tokens', () => {
  const make = (owner: UserId) => tokens.create(owner, { name: 'CI', scope: 'read' })

  test('that work is limited, whoever asks at the same moment', async () => {
    const owner = await newOwner()
    const made = await Promise.allSettled(Array.from({ length: 55 }, () => make(owner)))
    const refused = made.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.refusal)
    expect(refused).toEqual(Array.from({ length: 5 }, () => ({ reason: 'TOO_MANY_TOKENS', details: { limit: 50 } })))
    expect(await tokens.list(owner)).toHaveLength(50)
    expect((await tokens.audit(owner)).entries).toHaveLength(50)
    await expect(make(await newOwner())).resolves.toMatchObject({ name: 'CI' })
  })

  test('does not count those that no longer work', async () => {
    const owner = await newOwner()
    const hash = createHash('sha256').update(owner).digest('hex')
    await run(sql`
      insert into api_tokens (id, owner_id, name, scope, secret_hash, expires_at)
      values (${uuidV7()}::uuid, ${owner}::uuid, 'CI', 'read', ${hash}, clock_timestamp() - interval '1 second')`)
    for (let made = 0; made < 49; made++) await make(owner)
    const { id } = await make(owner)
    await expectRefusal(make(owner), 'TOO_MANY_TOKENS', { limit: 50 })
    await tokens.revoke(owner, id)
    await expect(make(owner)).resolves.toMatchObject({ name: 'CI' })
  })

  test('that are listed is that of those that work, and of the last 50 that do not', async () => {
    const owner = await newOwner()
    const working = await make(owner)
    const lasting = await make(owner)
    const ended = []
    for (let made = 0; made < 51; made++) {
      const { id } = await make(owner)
      ended.push(id)
      await tokens.revoke(owner, id)
    }
    const idsOf = async () => (await tokens.list(owner)).map(({ id }) => id)
    const newest = ended.toReversed()
    expect(await idsOf()).toEqual([...newest.slice(0, 50), lasting.id, working.id])
    await tokens.revoke(owner, lasting.id)
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
  await tokens.create(await newOwner(), { name: 'CI', scope: 'read' })
  await expect(run(query)).rejects.toEqual(restricted)
})
