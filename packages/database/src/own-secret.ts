import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { privateModes } from './private-modes.ts'

const fileName = 'keys-secret'

/**
 * Returns the secret of a data directory, 256 random bits in base64url. The first call makes it. Only the account that
 * runs this process can read its file.
 *
 * @param directory that of an embedded database which this process has open, so that no other process makes one
 */
export function readOwnSecret(directory: string): string {
  const path = join(directory, fileName)
  if (!existsSync(path)) {
    // Renamed, so that a process that is killed leaves no half of a secret.
    const unfinished = `${path}.new`
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: privateModes.file, flush: true })
    renameSync(unfinished, path)
  }
  return readFileSync(path, 'utf8')
}
