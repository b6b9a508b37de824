export { htmlToMarkdown } from './html-to-markdown.ts'
export { type DocumentText, maxFileBytes, toDocumentText } from './to-document-text.ts'
export { UnreadableDocumentError } from './unreadable-document-error.ts'
