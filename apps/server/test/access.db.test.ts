import { createHash, randomBytes } from 'node:crypto'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { TokenScope } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { openTestDatabase } from '@plangate/database/testing'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder, readSampleBrief } from './founder.ts'
import { signInByHeader } from './identities.ts'
import { haveEverything, type Ids, inputOf, madeUpIds } from './inputs.ts'
import { accessOf, procedures, rawCall } from './raw-call.ts'

let stack: AsyncDisposableStack
let database: OpenDatabase<Tables>
let server: TestServer
let founder: Founder
let owned: Ids
const secrets = { read: '', plan: '', build: '' }

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader }))
  founder = await Founder.signUp(server.url)
  owned = await haveEverything(founder)
  for (const scope of TokenScope.options)
    secrets[scope] = (await founder.client.tokens.create.mutate({ name: scope, scope })).secret
})
afterAll(() => stack.disposeAsync())

/** A mutation that stores nothing, as `audited.db.test.ts` proves. */
const storesNothing = 'briefs.read'

it('every mutation that stores something requires more than read access', () => {
  const reading = procedures
    .filter(({ path }) => accessOf(path) === 'read' && path !== storesNothing)
    .map(({ type }) => type)
  expect(new Set(reading)).toEqual(new Set(['query', 'subscription']))
})

describe.each([
  ['read', ['read', 'permits', 'open']],
  ['plan', ['read', 'plan', 'permits', 'open']],
  ['build', ['build', 'permits', 'open']],
] as const)('a %s token', (scope, granted) => {
  const isGranted = (path: string) => granted.some((access) => access === accessOf(path))
  const headers = () => ({ authorization: `Bearer ${secrets[scope]}` })

  it.each(procedures.filter(({ path }) => !isGranted(path)))('may not use $path: 403', async (procedure) => {
    const answer = await rawCall(server.url, procedure, inputOf(procedure.path, owned), headers())
    expect(answer).toMatchObject({ status: 403, body: { error: { data: { reason: 'FORBIDDEN', details: null } } } })
  })

  it.each(procedures.filter(({ path }) => isGranted(path)))('may use $path', async (procedure) => {
    const answer = await rawCall(server.url, procedure, inputOf(procedure.path, madeUpIds()), headers())
    expect([200, 404]).toContain(answer.status)
  })
})

it('tokens have changed nothing that they may not decide', async () => {
  const { client, ofProject } = founder
  expect(await client.plans.selected.query(ofProject)).toMatchObject({ selection: { number: 1 }, stale: false })
  expect(await client.gates.history.query(ofProject)).toHaveLength(1)
  expect(await client.tokens.list.query()).toHaveLength(4)
})

it('the audit log names the token that acted', async () => {
  const { id, secret } = await founder.client.tokens.create.mutate({ name: 'writer', scope: 'plan' })
  const procedure = { path: 'briefs.save', type: 'mutation' } as const
  const brief = { ...(await readSampleBrief()), targetUser: 'Others.' }
  const input = { ...founder.ofProject, brief }
  const answer = await rawCall(server.url, procedure, input, { authorization: `Bearer ${secret}` })
  expect(answer.status).toBe(200)
  const { entries } = await founder.client.projects.audit.query(founder.ofProject)
  const { id: userId } = await founder.client.session.user.query()
  const [ended, saved] = entries
  const by = { userId, tokenId: id, requestId: expect.any(String) }
  expect([ended, saved]).toMatchObject([
    { action: 'builds.end', ...by },
    { action: 'briefs.save', ...by },
  ])
  expect(ended?.requestId).toBe(saved?.requestId)
})

/** Stores a token as a version without the scope `build` did, and returns its secret. */
async function makeOldToken(scope: TokenScope): Promise<string> {
  const secret = `plangate_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(secret).digest('hex')
  const row = `insert into api_tokens (id, owner_id, name, scope, secret_hash)
    select $1, owner_id, 'Old', $2, $3 from api_tokens where id = $4`
  await database.run(row, [uuidv7(), scope, hash, owned.tokenId])
  return secret
}

it('a plan token from before there was a scope for building goes on authorising, and no other one does', async () => {
  const authorize = async (secret: string) => {
    const procedure = { path: 'builds.authorize', type: 'mutation' } as const
    const input = inputOf(procedure.path, madeUpIds())
    return (await rawCall(server.url, procedure, input, { authorization: `Bearer ${secret}` })).status
  }
  expect(await authorize(await makeOldToken('plan'))).toBe(404)
  expect(await authorize(await makeOldToken('read'))).toBe(403)
  expect(await authorize(secrets.plan)).toBe(403)
  expect(await authorize(secrets.build)).toBe(404)
})

it('a token of one project builds that project', async () => {
  const other = await Founder.signUp(server.url)
  await other.choose()
  const limit = { name: 'CI', scope: 'build', ...other.ofProject } as const
  const { id, secret } = await other.client.tokens.create.mutate(limit)
  const procedure = { path: 'builds.authorize', type: 'mutation' } as const
  const answer = await rawCall(server.url, procedure, other.ofProject, { authorization: `Bearer ${secret}` })
  expect(answer).toMatchObject({ status: 200, body: { result: { data: { number: 1, tokenId: id } } } })
})

it('access ends when the token is revoked', async () => {
  const { id, secret } = await founder.client.tokens.create.mutate({ name: 'gone', scope: 'read' })
  const ask = () =>
    rawCall(server.url, { path: 'projects.list', type: 'query' }, undefined, { authorization: `Bearer ${secret}` })
  expect((await ask()).status).toBe(200)
  await founder.client.tokens.revoke.mutate({ tokenId: id })
  expect((await ask()).status).toBe(401)
})
