import type { MessagePort } from 'node:worker_threads'
import { readDocument } from '@plangate/core/intake'
import type { DocumentToRead, Intake } from '@plangate/core/schemas'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type DocumentText, requireShort, toDocumentText } from '../to-document-text.ts'
import { UnreadableDocumentError } from '../unreadable-document-error.ts'

// The functions that run in other threads: piscina finds them here by name.

/** Something to do, and where to say that it has begun: waiting for a thread does not count. */
export interface ThreadTask<Task> {
  task: Task
  begun: MessagePort
}

/** What a document says, or why it cannot be read: one sentence for the person who brought it. */
export type IntakeOrProblem = { ok: true; intake: Intake } | { ok: false; problem: string }

export interface DocumentFile {
  bytes: Uint8Array
  /** Its name or media type. */
  type: string
}

/** Returns the text of a file. */
export function convert({ task, begun }: ThreadTask<DocumentFile>): Promise<DocumentText> {
  begun.postMessage(null)
  return toDocumentText(task.bytes, task.type)
}

/** Reads a document into a brief. */
export async function read({ task, begun }: ThreadTask<DocumentToRead>): Promise<IntakeOrProblem> {
  begun.postMessage(null)
  try {
    const text = task.format === 'html' ? requireShort(await htmlToMarkdown(task.text)) : task.text
    return { ok: true, intake: readDocument(text, task.currency) }
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { ok: false, problem: error.message }
    throw error
  }
}
