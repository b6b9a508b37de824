import { DomainError } from '@plangate/core/errors'
import { type DocumentThreads, DocumentThreadsBusyError } from '@plangate/documents/threads'
import type { Context } from './context.ts'

/** Threads are free again within seconds: no document may take longer. */
const retryAfterSeconds = 5

/** Returns the function with which procedures read documents, in threads of their own. */
export function createReadDocument(threads: DocumentThreads): Context['readDocument'] {
  return async (document) => {
    const read = await threads.read(document).catch((error: unknown) => {
      if (!(error instanceof DocumentThreadsBusyError)) throw error
      throw new DomainError({ reason: 'OVERLOADED', details: { retryAfterSeconds } }, { cause: error })
    })
    if (read.ok) return read.intake
    const issues = [{ path: 'text', message: read.problem }]
    throw new DomainError({ reason: 'INVALID_INPUT', details: { issues } })
  }
}
