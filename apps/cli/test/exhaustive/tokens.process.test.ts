import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import { inProcessActor, type Tables, TokenService, UserService } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { afterAll, expect, test } from 'vitest'
import { runPlangate } from '../../src/testing/run-plangate.ts'

const directory = await mkdtemp(join(tmpdir(), 'plangate-tokens-'))
afterAll(() => rm(directory, { recursive: true }))

const account = { issuer: 'https://id.example.com', subject: 'auth0|ann' }
const open = () => openDatabase<Tables>({ kind: 'embedded', directory }, migrations)
const revoke = (subject: string, place = directory) =>
  runPlangate(['tokens', 'revoke', account.issuer, subject], { env: { PLANGATE_DATA_DIR: place } })

async function makeTokens(count: number) {
  await using database = await open()
  const actor = inProcessActor(await new UserService(database.db).recognise(account))
  const tokens = new TokenService(database.db)
  for (let made = 0; made < count; made++) await tokens.create(actor, { name: 'CI', scope: 'plan' })
  return actor
}

test('revokes all tokens of a user, prints how many, and adds it to the audit log', async () => {
  const actor = await makeTokens(2)
  expect(await revoke(account.subject)).toEqual({
    code: 0,
    output: 'Revoked 2 API tokens of auth0|ann of https://id.example.com.\n',
    errors: '',
  })
  await makeTokens(1)
  expect(await revoke(account.subject)).toMatchObject({
    code: 0,
    output: 'Revoked 1 API token of auth0|ann of https://id.example.com.\n',
  })
  expect(await revoke(account.subject)).toMatchObject({
    code: 0,
    output: 'Revoked 0 API tokens of auth0|ann of https://id.example.com.\n',
  })
  await using database = await open()
  const tokens = new TokenService(database.db)
  expect((await tokens.list(actor)).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
  const { entries } = await tokens.audit(actor)
  expect(entries.filter(({ action, requestId }) => action === 'tokens.revoke' && requestId === null)).toHaveLength(3)
})

test('says in one sentence that a user has never signed in, or that there is no database', async () => {
  await makeTokens(0)
  expect(await revoke('nobody')).toEqual({
    code: 2,
    output: '',
    errors: expect.stringMatching(/^nobody of https:\/\/id.example.com has never signed in to this database\. Check /),
  })
  const nowhere = join(directory, 'nowhere')
  expect(await revoke(account.subject, nowhere)).toEqual({
    code: 3,
    output: '',
    errors: `There is no database in ${nowhere}: set DATABASE_URL or PLANGATE_DATA_DIR.\n`,
  })
})
