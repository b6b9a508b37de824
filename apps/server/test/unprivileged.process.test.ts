import { chown, mkdtempDisposable, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../src/router.ts'
import { startProgram } from './start-program.ts'

/** "nobody" on every system that has one; whoever runs the tests, where that one is unprivileged already. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
const code = fileURLToPath(new URL('../../..', import.meta.url))

/** Could neither the account that the program runs under, nor everybody, change what is at `path`? */
async function isOutOfReach(path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path)
  return (mode & 0o002) === 0 && uid !== account?.uid && gid !== account?.gid
}

/** PostgreSQL's cache of its own catalogue, which PGlite writes as it likes; it lies in directories that are closed. */
const cache = 'pg_internal.init'

/** The modes of everything in a directory that somebody else could read, write or enter. */
async function openings(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = [directory, ...entries.map(({ parentPath, name }) => join(parentPath, name))]
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode & 0o777 })))
  expect(modes.length).toBeGreaterThan(500)
  return modes.flatMap(({ path, mode }) =>
    (mode & 0o077) === 0 || path.endsWith(cache) ? [] : `${mode.toString(8)} ${path}`,
  )
}

it('runs as an unprivileged user that may write into its data directory and nowhere else', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-nobody-'))
  if (account) await chown(home.path, account.uid, account.gid)
  for (const path of ['', 'apps/server', 'apps/server/src', 'apps/server/src/main.ts', 'packages/core/src'])
    expect(await isOutOfReach(join(code, path))).toBe(true)

  const data = join(home.path, 'data')
  // Under any account Node itself refuses every write elsewhere, and to start another program or to load native code.
  const NODE_OPTIONS = `--permission --allow-fs-read=* --allow-fs-write=${home.path}`
  const env = { PLANGATE_DATA_DIR: data, NODE_OPTIONS, LOG_LEVEL: 'warn' }
  for (const start of [1, 2]) {
    await using program = startProgram({ env, cwd: home.path, ...(account && { account }) })
    const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${await program.url}/trpc` })] })
    await client.projects.create.mutate({ name: 'Corner shop' })
    expect(await client.projects.list.query()).toHaveLength(start)
    expect(await openings(data)).toEqual([])
    expect(await program.stop('SIGINT')).toBe(0)
    expect(program.printed.trim().split('\n')).toHaveLength(1)
  }

  expect(await readdir(home.path)).toEqual(['data'])
  expect((await stat(data)).uid).toBe(account?.uid ?? process.getuid?.())
})

it('says in one sentence that it may not write into a directory', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-nobody-'))
  const NODE_OPTIONS = '--permission --allow-fs-read=*'
  await using program = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'data'), NODE_OPTIONS } })
  expect(await program.exit).toBe(1)
  expect(program.printed).toMatch(/^The data directory \S+ cannot be used: .+\n$/)
})
