import { spawnSync } from 'node:child_process'
import { chown, mkdtempDisposable, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../../src/router.ts'
import { startProgram } from '../start-program.ts'

const code = fileURLToPath(new URL('../../../..', import.meta.url))

/** The account "nobody", if root runs the tests; otherwise the account that runs them, which is undefined. */
const account = findUnprivilegedAccount()

/** In a clone below root's home "nobody" cannot read the code. Then only Node's permissions restrict the program. */
function findUnprivilegedAccount() {
  if (process.getuid?.() !== 0) return undefined
  const nobody = { uid: 65_534, gid: 65_534 }
  const reads = "require('node:fs').accessSync(process.argv[1])"
  return spawnSync(process.execPath, ['-e', reads, code], nobody).status === 0 ? nobody : undefined
}

/** Returns true if neither the program's account nor everyone can change the file or directory. */
async function isOutOfReach(path: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(path)
  return (mode & 0o002) === 0 && uid !== account?.uid && gid !== account?.gid
}

/** PostgreSQL's cache of its catalogue. PGlite ignores the umask for it, but its directories are private. */
const cache = 'pg_internal.init'

/** Returns everything in a directory that other accounts could read, write or enter, with its mode. */
async function openings(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = [directory, ...entries.map(({ parentPath, name }) => join(parentPath, name))]
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode & 0o777 })))
  expect(modes.length).toBeGreaterThan(500)
  return modes.flatMap(({ path, mode }) =>
    (mode & 0o077) === 0 || path.endsWith(cache) ? [] : `${mode.toString(8)} ${path}`,
  )
}

it('runs as an unprivileged user that can write only to its data directory', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-nobody-'))
  if (account) await chown(home.path, account.uid, account.gid)
  for (const path of ['', 'apps/server', 'apps/server/src', 'apps/server/src/main.ts', 'packages/core/src'])
    expect(await isOutOfReach(join(code, path))).toBe(true)

  const data = join(home.path, 'data')
  // Node refuses every write elsewhere under any account, and to start other programs or load native code.
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

it('says in one sentence that it cannot write to a directory', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-nobody-'))
  const NODE_OPTIONS = '--permission --allow-fs-read=*'
  await using program = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'data'), NODE_OPTIONS } })
  expect(await program.exit).toBe(1)
  expect(program.printed).toMatch(/^The data directory \S+ cannot be used: .+\n$/)
})
