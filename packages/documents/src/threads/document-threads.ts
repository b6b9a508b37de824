import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type { DocumentToRead } from '@plangate/core/schemas'
import { Piscina } from 'piscina'
import type { DocumentText } from '../to-document-text.ts'
import type * as threadWork from './thread-work.ts'
import type { DocumentFile, IntakeOrProblem } from './thread-work.ts'

type ThreadWork = typeof threadWork

export interface DocumentThreadLimits {
  /** How many documents are read at the same time. */
  threads: number
  /** Milliseconds that a thread has for a document, once it has begun. */
  millis?: number
  /** How many documents may wait for a thread. */
  waiting?: number
  /** Added to the niceness of the threads, so that others go first where they compete for a processor; 0 by default. */
  niceness?: number
}

const defaultMillis = 5_000
const defaultWaiting = 20

/** A thread without work ends after this long, except the last one. */
const idleMillis = 60_000

/** Makes a thread start a third faster. Stored beside the code, so Node skips it if this user cannot write there. */
const compiledCode = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** Of one thread. */
const maxHeapMegabytes = 512

/** More documents wait for a thread than may wait. */
export class DocumentThreadsBusyError extends Error {
  override readonly name = 'DocumentThreadsBusyError'
}

/**
 * Threads that read documents, so that a document that was made to keep a reader busy, or to fill its memory, only ends
 * the thread that reads it. The first document starts the first thread.
 */
export class DocumentThreads implements AsyncDisposable {
  readonly #limits: Required<DocumentThreadLimits>
  #pool: Piscina | null = null

  constructor({ threads, millis = defaultMillis, waiting = defaultWaiting, niceness = 0 }: DocumentThreadLimits) {
    this.#limits = { threads, millis, waiting, niceness }
  }

  /**
   * Returns the text of a file, as `toDocumentText` does.
   *
   * @throws {DocumentThreadsBusyError}
   */
  convert(file: DocumentFile): Promise<DocumentText> {
    return this.#run('convert', file)
  }

  /**
   * Reads a document into a brief.
   *
   * @throws {DocumentThreadsBusyError}
   */
  read(document: DocumentToRead): Promise<IntakeOrProblem> {
    return this.#run('read', document)
  }

  /** Ends the threads, and with them the tasks under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.destroy()
  }

  async #run<Name extends keyof ThreadWork>(
    name: Name,
    task: Parameters<ThreadWork[Name]>[0]['task'],
  ): Promise<Awaited<ReturnType<ThreadWork[Name]>> | { ok: false; problem: string }> {
    const { threads, millis, waiting, niceness } = this.#limits
    this.#pool ??= openPool(threads, niceness)
    if (this.#pool.queueSize >= waiting) throw new DocumentThreadsBusyError('too many documents wait to be read')
    const { port1: beginning, port2: begun } = new MessageChannel()
    const limit = new AbortController()
    let timer: NodeJS.Timeout | undefined
    beginning.once('message', () => {
      timer = setTimeout(() => limit.abort(), millis)
    })
    try {
      return await this.#pool.run({ task, begun }, { name, signal: limit.signal, transferList: [begun] })
    } catch (error) {
      if (limit.signal.aborted) return { ok: false, problem: tookTooLong(millis) }
      if (isOutOfMemory(error)) return { ok: false, problem: tooMuch }
      throw error
    } finally {
      clearTimeout(timer)
      beginning.close()
    }
  }
}

const tookTooLong = (millis: number) =>
  `The document was not read: it takes longer than ${millis / 1_000} seconds. Shorten it, or bring its text in a plain file.`

const tooMuch = 'The document was not read: it takes too much memory. Shorten it, or bring its text in a plain file.'

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function openPool(maxThreads: number, niceness: number): Piscina {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./thread-work.ts', import.meta.url)),
    // With none, piscina forgets waiting tasks when the last thread is stopped.
    minThreads: 1,
    maxThreads,
    idleTimeout: idleMillis,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
    niceIncrement: niceness,
    // No task needs another setting, and some settings are secret.
    env: { NODE_COMPILE_CACHE: compiledCode },
  })
  // Without a listener, Node ends the process. There is nothing to do: a task that a thread leaves behind fails.
  return pool.on('error', () => {})
}
