import type { Currency, Intake } from '@plangate/core/schemas'
import { openThread, type WebThread } from '../../../shared/threads/web-thread.ts'
import type { DocumentReader } from './document-reader.ts'

let current: WebThread<DocumentReader> | undefined

/**
 * Reads a document into a brief in a worker, which is started when first needed, and again after a failure.
 *
 * @param text at most `maxDocumentLength` UTF-16 code units
 * @param currency of the project
 * @throws {Error} when the worker fails
 */
export async function readInWorker(text: string, currency: Currency): Promise<Intake> {
  current ??= startThread()
  const { api, failure } = current
  return Promise.race([api.read(text, currency), failure])
}

/**
 * Reads the document that a project begins with, as `readInWorker` does.
 *
 * @param chosen what the founder wants to count in; null for the currency of the document
 */
export async function readFirstInWorker(text: string, chosen: Currency | null): Promise<Intake> {
  current ??= startThread()
  const { api, failure } = current
  return Promise.race([api.readFirst(text, chosen), failure])
}

function startThread(): WebThread<DocumentReader> {
  const worker = new Worker(new URL('./document-reader-worker.ts', import.meta.url), { type: 'module' })
  return openThread<DocumentReader>(worker, () => {
    current = undefined
  })
}
