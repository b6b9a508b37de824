import { mkdtempDisposable, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import { SigningKeys, type Tables } from '@plangate/core/services'
import { openDatabase, readOwnSecret } from '@plangate/database'
import { expect, test } from 'vitest'
import { runPlangate } from '../../src/testing/run-plangate.ts'

test('signs with another key, which the secret of the directory opens', async () => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'plangate-keys-'))
  const current = async () => {
    await using database = await openDatabase<Tables>({ kind: 'embedded', directory: directory.path }, migrations)
    return (await new SigningKeys(database.db, readOwnSecret(directory.path)).current()).kid
  }
  const first = await current()
  const { code, output, errors } = await runPlangate(['keys', 'rotate'], { env: { PLANGATE_DATA_DIR: directory.path } })
  const second = await current()
  expect(second).not.toBe(first)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toBe(`Key ${second} signs permits from now on. Running servers use it within a minute.\n`)
  expect((await stat(join(directory.path, 'keys-secret'))).mode & 0o077).toBe(0)
})

test('says in one sentence that there is no database', async () => {
  const nowhere = join(tmpdir(), 'plangate-keys-nowhere')
  expect(await runPlangate(['keys', 'rotate'], { env: { PLANGATE_DATA_DIR: nowhere } })).toEqual({
    code: 3,
    output: '',
    errors: `There is no database in ${nowhere}: set DATABASE_URL or PLANGATE_DATA_DIR.\n`,
  })
})
