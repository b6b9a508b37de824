import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Brief } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads the brief in a Markdown file, or on standard input for the path "-".
 *
 * @throws {CommandFailure} `usage` when it cannot be read, `badBrief` with one "path:line: message" per issue
 */
export async function readBriefFile(path: string, terminal: Terminal): Promise<Brief> {
  const parsed = parseBriefMarkdown(await readText(path, terminal))
  if (parsed.ok) return parsed.brief
  const name = path === '-' ? 'stdin' : path
  throw new CommandFailure(
    exitCodes.badBrief,
    parsed.issues.map(({ line, message }) => `${name}:${line}: ${message}`).join('\n'),
  )
}

async function readText(path: string, { input, directory, signal }: Terminal): Promise<string> {
  try {
    const bytes =
      path === '-' ? await buffer(addAbortSignal(signal, input)) : await readFile(resolve(directory, path), { signal })
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new CommandFailure(exitCodes.usage, `Cannot read ${path}: ${describeReadError(error)}.`, { cause: error })
  }
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
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'it is not UTF-8 text'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
