import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import { inProcessActor, type Tables, UserService } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { afterAll, expect, test } from 'vitest'
import { runHere } from '../../src/testing/run-here.ts'

const directory = await mkdtemp(join(tmpdir(), 'plangate-tier-'))
afterAll(() => rm(directory, { recursive: true }))

const variables = { PLANGATE_DATA_DIR: directory }
const account = { issuer: 'https://id.example.com', subject: 'auth0|ann' }
const open = () => openDatabase<Tables>({ kind: 'embedded', directory }, migrations)
const setTier = (...args: string[]) => runHere(['tier', 'set', ...args], { variables })

test('sets the tier of a user who has signed in, when no other process uses the database', async () => {
  const database = await open()
  const id = await new UserService(database.db).recognise(account)
  const busy = await setTier(account.issuer, account.subject, 'cto')
  expect(busy).toMatchObject({ code: 3, output: '' })
  expect(busy.errors).toContain(`in use by process ${process.pid}; stop that process first`)
  await database.close()

  expect(await setTier(account.issuer, account.subject, 'cto')).toEqual({
    code: 0,
    output: 'auth0|ann of https://id.example.com now has the tier cto.\n',
    errors: '',
  })
  await using again = await open()
  expect(await new UserService(again.db).get(inProcessActor(id))).toEqual({ id, tier: 'cto' })
})

test('creates neither a user nor a database by mistake', async () => {
  expect(await setTier(account.issuer, 'nobody', 'cto')).toEqual({
    code: 2,
    output: '',
    errors: expect.stringMatching(/^nobody of https:\/\/id.example.com has never signed in to this database\. Check /),
  })
  const nowhere = { PLANGATE_DATA_DIR: join(directory, 'nowhere') }
  const { code, errors } = await runHere(['tier', 'set', 'local', 'founder', 'cto'], { variables: nowhere })
  expect({ code, errors }).toEqual({
    code: 3,
    errors: `There is no database in ${nowhere.PLANGATE_DATA_DIR}: set DATABASE_URL or PLANGATE_DATA_DIR.\n`,
  })
})

test('creates no database in a directory with other files', async () => {
  const notes = join(directory, 'notes')
  await mkdir(notes)
  await writeFile(join(notes, 'notes.txt'), 'Mine.')
  const elsewhere = { PLANGATE_DATA_DIR: notes }
  expect(await runHere(['tier', 'set', 'local', 'founder', 'cto'], { variables: elsewhere })).toEqual({
    code: 3,
    output: '',
    errors: `There is no database in ${notes}: set DATABASE_URL or PLANGATE_DATA_DIR.\n`,
  })
  expect(await readdir(notes)).toEqual(['notes.txt'])
})

test('says in one sentence, without the password, that a server does not answer', async () => {
  const elsewhere = { DATABASE_URL: 'postgres://founder:hunter2@127.0.0.1:1/plangate' }
  const { code, errors } = await runHere(['tier', 'set', 'local', 'founder', 'cto'], { variables: elsewhere })
  expect(code).toBe(3)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(errors).not.toContain('hunter2')
})

test.each([['platinum'], ['']])('refuses %j as a tier', async (tier) => {
  const { code, errors } = await setTier(account.issuer, account.subject, tier)
  expect(code).toBe(2)
  expect(errors).toContain('founder, cto')
})

test('says on one line why a database cannot be used, and takes over a lock that the operator names', async () => {
  const broken = join(directory, 'broken')
  await mkdir(broken)
  await writeFile(join(broken, 'database'), '')
  const setting = { PLANGATE_DATA_DIR: broken }
  const { code, errors } = await runHere(['tier', 'set', 'local', 'founder', 'cto'], { variables: setting })
  expect(code).toBe(3)
  expect(errors).toMatch(/^The data directory \S+ cannot be used: [^\n]+ is not a directory\. Check [^\n]+\n$/)

  await writeFile(join(directory, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  const locked = await setTier(account.issuer, account.subject, 'cto')
  expect(locked).toMatchObject({ code: 3, errors: expect.stringContaining('PLANGATE_TAKE_OVER_LOCK=elsewhere') })
  const taken = { ...variables, PLANGATE_TAKE_OVER_LOCK: 'elsewhere' }
  const args = ['tier', 'set', account.issuer, account.subject, 'cto']
  expect(await runHere(args, { variables: taken })).toMatchObject({ code: 0, errors: '' })
})
