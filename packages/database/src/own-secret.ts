import { randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { privateModes } from './private-modes.ts'

/** On the disk once it is written. Node allows no fsync under its permissions, under which the program can run. */
const writtenThrough = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_SYNC

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
    const file = openSync(unfinished, writtenThrough, privateModes.file)
    writeFileSync(file, randomBytes(32).toString('base64url'))
    closeSync(file)
    renameSync(unfinished, path)
  }
  return readFileSync(path, 'utf8')
}
