import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Intake } from '@plangate/core/schemas'
import { describeIntake } from './describe-intake.ts'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { printable } from './printable.ts'
import { parseBriefBytes } from './read-brief-file.ts'
import { readBytes, shownName } from './read-bytes.ts'
import type { Terminal } from './terminal.ts'

/** A document as a brief, with the name that it gives its subject. */
export type NamedBrief = Pick<Intake, 'brief' | 'name'>

/**
 * Reads any document into a brief: a file, or standard input for the path "-". Prints on standard error where its
 * passages went and what is missing. A brief in Plangate's own format is read as it is, without a word.
 *
 * @throws {CommandFailure} `usage` when it cannot be read
 */
export async function readDocumentFile(path: string, terminal: Terminal): Promise<NamedBrief> {
  const bytes = await readBytes(path, terminal)
  const own = parseBriefBytes(bytes)
  if (own?.ok) return { brief: own.brief, name: null }
  const { brief, name, remarks } = await readInThread(bytes, path, terminal)
  terminal.errors.write(printable(remarks.map((remark) => `${shownName(path)}: ${remark}\n`).join('')))
  return { brief, name }
}

/** Longer than a server allows: nobody else waits, and a laptop may be busy with other things. */
const readingMillis = 20_000

/** A document that was made to keep a reader busy only keeps a thread busy, and only for seconds. */
async function readInThread(
  bytes: Uint8Array,
  path: string,
  { signal }: Terminal,
): Promise<NamedBrief & { remarks: string[] }> {
  const { DocumentThreads } = await import('@plangate/documents/threads')
  await using threads = new DocumentThreads({ threads: 1, millis: readingMillis })
  signal.addEventListener('abort', () => void threads[Symbol.asyncDispose](), { once: true })
  const document = await threads.convert({ bytes, type: path })
  if (!document.ok) throw new CommandFailure(exitCodes.usage, `${shownName(path)}: ${document.problem}`)
  const own = parseBriefMarkdown(document.text)
  if (own.ok) return { brief: own.brief, name: null, remarks: document.warnings }
  const read = await threads.read({ text: document.text, format: 'markdown' })
  if (!read.ok) throw new CommandFailure(exitCodes.usage, `${shownName(path)}: ${read.problem}`)
  return { ...read.intake, remarks: [...document.warnings, ...describeIntake(read.intake)] }
}
