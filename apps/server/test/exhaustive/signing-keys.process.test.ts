import { mkdtempDisposable, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startProgram } from '../start-program.ts'

let cluster: Awaited<ReturnType<typeof startPostgresCluster>>
beforeAll(async () => {
  cluster = await startPostgresCluster()
})
afterAll(() => cluster.stop())

const KeySet = z.object({ keys: z.array(z.object({ kid: z.string() })) })
const keysOf = async (url: string) => KeySet.parse(await (await fetch(`${url}/.well-known/jwks.json`)).json()).keys
const secret = 'a secret of more than 32 characters'

it('starts on PostgreSQL without a secret, and says how permits are signed', async () => {
  await using program = startProgram({ env: { DATABASE_URL: cluster.url } })
  expect(await keysOf(await program.url)).toEqual([])
  expect(program.printed).toContain('Permits are not signed: set PLANGATE_KEYS_SECRET')
})

it('makes one key when several processes start for the first time', async () => {
  const env = { DATABASE_URL: cluster.url, PLANGATE_KEYS_SECRET: secret, PLANGATE_ROLE: 'web' }
  await using first = startProgram({ env })
  await using second = startProgram({ env })
  const [ofFirst, ofSecond] = [await keysOf(await first.url), await keysOf(await second.url)]
  expect(ofFirst).toHaveLength(1)
  expect(ofSecond).toEqual(ofFirst)
  expect(first.printed).not.toContain('not signed')
})

it('does not start with a secret that does not open the key', async () => {
  const wrong = 'another secret of the same length!!'
  await using program = startProgram({ env: { DATABASE_URL: cluster.url, PLANGATE_KEYS_SECRET: wrong } })
  expect(await program.exit).toBe(1)
  expect(program.printed).toMatch(/^PLANGATE_KEYS_SECRET does not open the signing key in the database\. .*\n$/)
  expect(program.printed).not.toContain(wrong)
})

it('keeps a secret of its own beside an embedded database, which only its owner can read', async () => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'plangate-signing-'))
  const env = { PLANGATE_DATA_DIR: directory.path }
  const kids: string[] = []
  for (const _start of [1, 2]) {
    await using program = startProgram({ env })
    kids.push(...(await keysOf(await program.url)).map(({ kid }) => kid))
    await program.stop('SIGINT')
  }
  expect(new Set(kids).size).toBe(1)
  expect(kids).toHaveLength(2)
  expect((await stat(join(directory.path, 'keys-secret'))).mode & 0o777).toBe(0o600)
})
