/** A document that cannot be read. The message is one sentence for the person who brought it. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError'
}
