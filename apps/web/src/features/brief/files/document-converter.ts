import { type DocumentText, htmlToMarkdown, toDocumentText } from '@plangate/documents'

/** What the worker offers that turns files and rich text into Markdown. */
export class DocumentConverter {
  /** @param name of the file */
  toText(bytes: Uint8Array, name: string): Promise<DocumentText> {
    return toDocumentText(bytes, name)
  }

  /** @throws {Error} when the elements are nested too deeply */
  toMarkdown(html: string): Promise<string> {
    return htmlToMarkdown(html)
  }
}
