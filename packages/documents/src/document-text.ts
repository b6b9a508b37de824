import { maxDocumentLength } from '@plangate/core/schemas'
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

const inWords = (count: number) => count.toLocaleString('en-US')

/** @throws {UnreadableDocumentError} the text is longer than `maxDocumentLength` */
export function requireShort(text: string): string {
  if (text.length <= maxDocumentLength) return text
  const [has, may] = [text.length, maxDocumentLength].map(inWords)
  throw new UnreadableDocumentError(
    `The document has ${has} characters of text, and at most ${may} can be read: shorten it.`,
  )
}
