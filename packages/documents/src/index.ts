export type { DocumentText } from './document-text.ts'
export { htmlToMarkdown } from './html-to-markdown.ts'
export { UnreadableDocumentError } from './unreadable-document-error.ts'
