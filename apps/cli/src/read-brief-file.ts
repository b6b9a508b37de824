import { type ParsedBrief, parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Brief } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { cannotRead, readBytes, shownName } from './read-bytes.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads a brief in Plangate's own format from a Markdown file, or from standard input for the path "-".
 *
 * @throws {CommandFailure} `usage` when it cannot be read, `badBrief` with one "path:line: message" per issue
 */
export async function readBriefFile(path: string, terminal: Terminal): Promise<Brief> {
  const parsed = parseBriefBytes(await readBytes(path, terminal))
  if (parsed === null) throw cannotRead(path, 'it is not UTF-8 text')
  if (parsed.ok) return parsed.brief
  throw new CommandFailure(
    exitCodes.badBrief,
    parsed.issues.map(({ line, message }) => `${shownName(path)}:${line}: ${message}`).join('\n'),
  )
}

/** Returns null when the bytes are not UTF-8. */
export function parseBriefBytes(bytes: Uint8Array): ParsedBrief | null {
  try {
    return parseBriefMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
