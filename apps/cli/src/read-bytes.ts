import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { maxFileBytes } from '@plangate/documents'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads a file, or standard input for the path "-".
 *
 * @throws {CommandFailure} `usage` when it cannot be read, or has more than `maxFileBytes`
 */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    if (path === '-') return requireSmall(await buffer(addAbortSignal(terminal.signal, terminal.input)))
    const file = resolve(terminal.directory, path)
    requireSmall({ length: (await stat(file)).size })
    return await readFile(file, { signal: terminal.signal })
  } catch (error) {
    throw cannotRead(path, describeReadError(error), error)
  }
}

/** What messages call the file. */
export function shownName(path: string): string {
  return path === '-' ? 'stdin' : path
}

/** Returns the failure of a file that cannot be read, for a reason that is not a whole sentence. */
export function cannotRead(path: string, why: string, cause?: unknown): CommandFailure {
  return new CommandFailure(exitCodes.usage, `Cannot read ${path}: ${why}.`, { cause })
}

class TooLargeError extends Error {}

function requireSmall<Sized extends { length: number }>(sized: Sized): Sized {
  if (sized.length <= maxFileBytes) return sized
  const [has, may] = [sized.length, maxFileBytes].map((count) => count.toLocaleString('en-US'))
  throw new TooLargeError(`it has ${has} bytes, and at most ${may} can be read`)
}

function describeReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'the file does not exist'
    case 'EISDIR':
      return 'it is a directory'
    case 'EACCES':
      return 'permission denied'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
