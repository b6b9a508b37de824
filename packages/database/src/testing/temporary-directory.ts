import { chownSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { UnprivilegedAccount } from './postgres-programs.ts'

/**
 * Makes a new directory that `account`, or the account of this process, owns and can reach. The directory and its
 * content are removed by `remove`, or at the latest when the process ends.
 */
export function makeTemporaryDirectory(
  purpose: string,
  account: UnprivilegedAccount | null = null,
): { path: string; remove: () => void } {
  const parent = account === null ? tmpdir() : [tmpdir(), '/tmp', '/var/tmp'].find(isOpenToAll)
  if (parent === undefined) throw new Error('No temporary directory is open to unprivileged users: set TMPDIR to one.')
  const path = mkdtempSync(join(parent, `plangate-${purpose}-`))
  if (account) chownSync(path, account.uid, account.gid)
  const remove = () => {
    process.off('exit', remove)
    // After Ctrl-C a server may still be cleaning up there, so a single pass can leave the directory behind.
    for (let pass = 0; pass < 5 && existsSync(path); pass++) rmSync(path, { recursive: true, force: true })
  }
  process.once('exit', remove)
  return { path, remove }
}

/** Whether everybody may pass through the directory and all directories above it. */
function isOpenToAll(directory: string): boolean {
  if (!existsSync(directory) || (statSync(directory).mode & 0o001) === 0) return false
  return directory === dirname(directory) || isOpenToAll(dirname(directory))
}
