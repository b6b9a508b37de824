import { type PdfItem, pdfItemsToMarkdown } from './pdf-items-to-markdown.ts'
import { UnreadableDocumentError } from './unreadable-document-error.ts'

/**
 * Returns the text of a PDF as Markdown, as far as its layout shows what is a heading and what a list. Scripts in it are
 * not executed, and nothing that it refers to is fetched.
 *
 * @throws {UnreadableDocumentError} it is damaged or needs a password
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  return pdfItemsToMarkdown(await extractItems(bytes, extractTextItems, getDocumentProxy))
}

type Pdf = typeof import('unpdf')

async function extractItems(
  bytes: Uint8Array,
  extract: Pdf['extractTextItems'],
  open: Pdf['getDocumentProxy'],
): Promise<PdfItem[][]> {
  try {
    // The reader keeps the bytes, so it gets its own. It reports problems of fonts, which say nothing to anyone here.
    const pdf = await open(bytes.slice(), { verbosity: 0 })
    return (await extract(pdf)).items
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableDocumentError(isLocked ? locked : damaged, { cause: error })
  }
}

const locked = 'The PDF is protected with a password. Save a copy without one, then try again.'

const damaged = 'The PDF is damaged and cannot be read. Save it again, or bring its text in a plain file.'
