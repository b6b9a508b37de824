import type { DocumentText } from '@plangate/documents'
import type { Remote } from 'comlink'
import { openThread } from '../../../shared/threads/web-thread.ts'
import type { DocumentConverter } from './document-converter.ts'

/** A conversion that goes on in a worker of its own. */
export interface Conversion<Answer> {
  /** Rejects when the worker fails. */
  answer: Promise<Answer>
  /** Ends the worker; `answer` stays pending. */
  cancel: () => void
}

/** Returns the text of a file, or why it cannot be read. A file may take long, or be made to. */
export function convertFile(file: File): Conversion<DocumentText> {
  return convert(async (converter) => converter.toText(new Uint8Array(await file.arrayBuffer()), file.name))
}

/** Returns rich text from the clipboard as Markdown. */
export function convertHtml(html: string): Conversion<string> {
  return convert((converter) => converter.toMarkdown(html))
}

function convert<Answer>(call: (converter: Remote<DocumentConverter>) => Promise<Answer>): Conversion<Answer> {
  const worker = new Worker(new URL('./document-converter-worker.ts', import.meta.url), { type: 'module' })
  const { api, failure, end } = openThread<DocumentConverter>(worker, () => undefined)
  return { answer: Promise.race([call(api), failure]).finally(end), cancel: end }
}
