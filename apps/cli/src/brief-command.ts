import { formatBriefMarkdown, parseBriefMarkdown } from '@plangate/core/brief-text'
import { type NamedBrief, readDocumentFile } from './read-document-file.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads any document, and prints it as a brief in Plangate's own format.
 *
 * @throws {CommandFailure} when the document cannot be read
 */
export async function briefCommand(path: string, terminal: Terminal): Promise<void> {
  const document = await readDocumentFile(path, null, terminal)
  terminal.signal.throwIfAborted()
  terminal.output.write(writeTitled(document))
}

/** A name that the format would take for a section is left out. */
function writeTitled({ brief, name }: Pick<NamedBrief, 'brief' | 'name'>): string {
  const markdown = formatBriefMarkdown(brief)
  const titled = `# ${name}\n\n${markdown}`
  return name !== null && parseBriefMarkdown(titled).ok ? titled : markdown
}
