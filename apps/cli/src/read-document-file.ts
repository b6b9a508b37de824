import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { type Brief, type Currency, currencyOf, type Intake, impliedCurrency } from '@plangate/core/schemas'
import type { DocumentThreads } from '@plangate/documents/threads'
import { describeIntake } from './describe-intake.ts'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { printable } from './printable.ts'
import { parseBriefBytes } from './read-brief-file.ts'
import { readBytes, shownName } from './read-bytes.ts'
import type { Terminal } from './terminal.ts'

/** A document as a brief, with the name that it gives its subject. */
export interface NamedBrief extends Pick<Intake, 'brief' | 'name'> {
  /** What it counts in: what was asked for, or else what its amounts are in. */
  currency: Currency
}

/**
 * Reads any document into a brief: a file, or standard input for the path "-". Prints on standard error where its
 * passages went and what is missing. A brief in Plangate's own format is read as it is, without a word.
 *
 * @param chosen the currency to count in; null for that of the document
 * @throws {CommandFailure} `usage` when it cannot be read
 */
export async function readDocumentFile(path: string, chosen: Currency | null, terminal: Terminal): Promise<NamedBrief> {
  const bytes = await readBytes(path, terminal)
  const own = parseBriefBytes(bytes)
  if (own?.ok) return ownBrief(own.brief, chosen)
  const { remarks, ...named } = await readInThread({ bytes, type: path }, chosen, terminal)
  terminal.errors.write(printable(remarks.map((remark) => `${shownName(path)}: ${remark}\n`).join('')))
  return named
}

function ownBrief(brief: Brief, chosen: Currency | null): NamedBrief {
  return { brief, name: null, currency: chosen ?? currencyOf(brief.targets ?? {}) }
}

/** Longer than a server allows: nobody else waits, and a laptop may be busy with other things. */
const readingMillis = 20_000

/** A document that was made to keep a reader busy only keeps a thread busy, and only for seconds. */
async function readInThread(
  file: Parameters<DocumentThreads['convert']>[0],
  chosen: Currency | null,
  { signal }: Terminal,
): Promise<NamedBrief & { remarks: string[] }> {
  const { DocumentThreads } = await import('@plangate/documents/threads')
  await using threads = new DocumentThreads({ threads: 1, millis: readingMillis })
  signal.addEventListener('abort', () => void threads[Symbol.asyncDispose](), { once: true })
  const document = await threads.convert(file)
  const path = shownName(file.type)
  if (!document.ok) throw new CommandFailure(exitCodes.usage, `${path}: ${document.problem}`)
  const own = parseBriefMarkdown(document.text)
  if (own.ok) return { ...ownBrief(own.brief, chosen), remarks: document.warnings }
  const read = await readFirst(document.text, chosen, threads)
  if (!read.ok) throw new CommandFailure(exitCodes.usage, `${path}: ${read.problem}`)
  const { brief, name, currency = impliedCurrency } = read.intake
  const remarks = [...document.warnings, ...describeIntake(read.intake)]
  return { brief, name, currency: chosen ?? currency, remarks }
}

/** Reads a document as one in the currency of its amounts, unless another one was chosen. */
async function readFirst(text: string, chosen: Currency | null, threads: DocumentThreads) {
  const document = { text, format: 'markdown' } as const
  const read = await threads.read(chosen === null ? document : { ...document, currency: chosen })
  const named = read.ok && chosen === null ? read.intake.currency : undefined
  return named === undefined ? read : threads.read({ ...document, currency: named })
}
