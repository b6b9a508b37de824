import { maxDocumentLength } from '@plangate/core/schemas'
import type { DecodedText } from './read-plain-text.ts'
import { UnreadableDocumentError } from './unreadable-document-error.ts'

/** The text of a document, or why it cannot be read: one sentence for the person who brought it. */
export type DocumentText =
  | {
      ok: true
      /** Markdown, or plain text. */
      text: string
      /** What the person should check, one sentence each. */
      warnings: string[]
    }
  | { ok: false; problem: string }

/** Bytes of a file. */
export const maxFileBytes = 5_000_000

const inWords = (count: number) => count.toLocaleString('en-US')

/**
 * Returns the text of a file as Markdown: .md, .txt, .docx, .pdf and .html. Nothing in it is executed or fetched. It may
 * take long for a file that was made for that, so call it where it can be ended: in a worker.
 *
 * @param type the name of the file or its media type; what the bytes themselves say comes first
 */
export async function toDocumentText(bytes: Uint8Array, type: string): Promise<DocumentText> {
  try {
    if (bytes.length > maxFileBytes) throw new UnreadableDocumentError(tooLarge(bytes.length))
    const { text, warnings } = await read(bytes, type)
    return { ok: true, text: requireShort(text), warnings }
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { ok: false, problem: error.message }
    return { ok: false, problem: damaged }
  }
}

/**
 * Returns the text without blank lines at its end.
 *
 * @throws {UnreadableDocumentError} it is longer than `maxDocumentLength`
 */
export function requireShort(written: string): string {
  const text = written.trimEnd()
  if (text.length <= maxDocumentLength) return text
  const [has, may] = [text.length, maxDocumentLength].map(inWords)
  throw new UnreadableDocumentError(
    `The document has ${has} characters of text, and at most ${may} can be read: shorten it.`,
  )
}

const tooLarge = (length: number) =>
  `The file has ${inWords(length)} bytes, and at most ${inWords(maxFileBytes)} can be read: shorten it, or leave out its images.`

const damaged = 'The file is damaged and cannot be read. Save it again, or bring its text in a plain file.'

const noText =
  'The file holds no text: its pages may be pictures, as from a scanner. Have the text recognised first, or type it.'

/** The first bytes of formats that have their own. */
const signatures = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  zip: [0x50, 0x4b, 0x03, 0x04],
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
  richText: [0x7b, 0x5c, 0x72, 0x74, 0x66],
}

async function read(bytes: Uint8Array, type: string): Promise<DecodedText> {
  const startsWith = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (startsWith(signatures.oldOffice) || startsWith(signatures.richText)) throw new UnreadableDocumentError(oldFormat)
  if (startsWith(signatures.pdf) || /pdf$/i.test(type)) return withText(await readPdfFile(bytes))
  if (startsWith(signatures.zip) || /(docx|wordprocessingml\.document)$/i.test(type))
    return withText(await readDocxFile(bytes))
  const { readPlainText } = await import('./read-plain-text.ts')
  const decoded = readPlainText(bytes)
  if (!isHtml(decoded.text, type)) return decoded
  const { htmlToMarkdown } = await import('./html-to-markdown.ts')
  return { ...decoded, text: await htmlToMarkdown(decoded.text) }
}

const oldFormat = 'Files of this format cannot be read. Save the document as .docx, .pdf or .txt, then try again.'

const readPdfFile = async (bytes: Uint8Array) => (await import('./read-pdf.ts')).readPdf(bytes)
const readDocxFile = async (bytes: Uint8Array) => (await import('./read-docx.ts')).readDocx(bytes)

/** What is not named as Markdown or plain text, and starts like a page, is one. */
function isHtml(text: string, type: string): boolean {
  if (/(html?|xhtml\+xml)$/i.test(type)) return true
  return !/\.(md|markdown|txt)$|^text\/(plain|markdown)$/i.test(type) && /^\s*<(!doctype html|html)\b/i.test(text)
}

function withText(text: string): DecodedText {
  if (text.trim() === '') throw new UnreadableDocumentError(noText)
  return { text, warnings: [] }
}
