import type { DraftRequest, Runner } from '@plangate/core/runner'
import { type WrittenDraft, writeDraft } from './write-draft.ts'

type WriteDraft = (request: DraftRequest, signal: AbortSignal) => WrittenDraft | Promise<WrittenDraft>

/**
 * The Runner for installations without a language model. Needs no network, key, clock or random numbers: the same
 * request gives the same draft, byte for byte. It works in four steps, each in its own folder:
 * reading/ finds in the brief what capability-catalogue/ knows; work-items/ turns it, and in the founder's words what
 * the catalogue does not know, into sized work; options/ chooses the work of each option and recommends one; wording/
 * describes the options. feedback/ parses what the founder says about earlier options and reports what changed.
 */
export class OfflinePlanner implements Runner {
  readonly name = 'offline'
  readonly model = null
  readonly #write: WriteDraft

  /** @param write does the work in another thread; when left out, this one does it and can do nothing else meanwhile */
  constructor(write: WriteDraft = writeDraft) {
    this.#write = write
  }

  async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#write(request, signal)
  }
}
