import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new directory that is removed with all that is in it: by `remove`, or at the latest when the process ends. */
export function makeTemporaryDirectory(purpose: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `plangate-${purpose}-`))
  const remove = () => {
    process.off('exit', remove)
    // After Ctrl-C a server may still be cleaning up in there, and one pass can then leave the directory behind.
    for (let pass = 0; pass < 5 && existsSync(path); pass++) rmSync(path, { recursive: true, force: true })
  }
  process.once('exit', remove)
  return { path, remove }
}
