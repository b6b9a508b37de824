import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import { inProcessActor, ProjectService, type Tables, UserService } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { afterAll, expect, test } from 'vitest'
import { runHere } from '../../src/testing/run-here.ts'
import { runPlangate } from '../../src/testing/run-plangate.ts'

const directory = await mkdtemp(join(tmpdir(), 'plangate-erase-'))
afterAll(() => rm(directory, { recursive: true }))

const variables = { PLANGATE_DATA_DIR: directory }
const account = { issuer: 'https://id.example.com', subject: 'auth0|ann' }
const ofAccount = ['erase', 'account', account.issuer, account.subject]

/** Has the user with the account create projects, and reads what the user has. */
async function have(projectCount: number) {
  await using database = await openDatabase<Tables>({ kind: 'embedded', directory }, migrations)
  const actor = inProcessActor(await new UserService(database.db).recognise(account))
  const projects = new ProjectService(database.db)
  for (let made = 0; made < projectCount; made++) await projects.create(actor, { name: 'Corner shop' })
  return { userId: actor.userId, ids: (await projects.list(actor)).map(({ id }) => id) }
}

test('erases a project, in a process of its own, after the operator has confirmed it', async () => {
  const { ids } = await have(2)
  const [erased = '', kept] = ids
  const outcome = await runPlangate(['erase', 'project', erased], { env: variables, input: 'erase\n' })
  expect(outcome).toEqual({
    code: 0,
    output: `Erased the project ${erased}.\n`,
    errors: expect.stringContaining('It cannot be undone.'),
  })
  expect((await have(0)).ids).toEqual([kept])
  const again = await runHere(['erase', 'project', erased, '--yes'], { variables })
  const errors = expect.stringMatching(`^There is no project ${erased} in this database. Check `)
  expect(again).toEqual({ code: 2, output: '', errors })
})

test.each([['y\n'], ['\n'], ['']])('erases nothing when the operator answers %j', async (input) => {
  const before = await have(1)
  const [id = ''] = before.ids
  for (const args of [['erase', 'project', id], ofAccount]) {
    const { code, output, errors } = await runHere(args, { variables, input })
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toMatch(/Type "erase" to go on: Nothing was erased\.\n$/)
  }
  expect(await have(0)).toEqual(before)
})

test('erases an account with its projects, and prints how many', async () => {
  const { userId, ids } = await have(1)
  expect(await runHere([...ofAccount, '--yes'], { variables })).toEqual({
    code: 0,
    output: `Erased auth0|ann of https://id.example.com with ${ids.length} projects.\n`,
    errors: '',
  })
  expect(await runHere([...ofAccount, '--yes'], { variables })).toEqual({
    code: 2,
    output: '',
    errors: expect.stringMatching(
      /^auth0\|ann of https:\/\/id.example.com has never signed in to this database\. Check /,
    ),
  })
  const later = await have(0)
  expect(later.userId).not.toBe(userId)
  expect(later.ids).toEqual([])
})

test('refuses an invalid id and a missing database in one sentence', async () => {
  expect(await runHere(['erase', 'project', 'shop', '--yes'], { variables })).toMatchObject({
    code: 2,
    errors: 'shop is not the id of a project: copy the id from its address.\n',
  })
  const nowhere = { PLANGATE_DATA_DIR: join(directory, 'nowhere') }
  expect(await runHere([...ofAccount, '--yes'], { variables: nowhere })).toMatchObject({
    code: 3,
    errors: `There is no database in ${nowhere.PLANGATE_DATA_DIR}: set DATABASE_URL or PLANGATE_DATA_DIR.\n`,
  })
})
