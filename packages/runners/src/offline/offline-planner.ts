import type {
  DraftRequest,
  FeedbackRequest,
  QuestionsRequest,
  RevisionRequest,
  Runner,
  WritingRequest,
} from '@plangate/core/runner'
import { type OfflineWork, offlineWork } from './offline-work.ts'

/**
 * The Runner for installations without a language model. Needs no network, key, clock or random numbers: the same
 * request gives the same answer, byte for byte. It drafts in four steps, each in its own folder:
 * reading/ finds in the brief what capability-catalogue/ knows; work-items/ turns it, and in the founder's words what
 * the catalogue does not know, into sized work; options/ chooses the work of each option and recommends one; wording/
 * describes the options. feedback/ reads what the founder says about earlier options, and reports what changed.
 * questions/ asks for what a brief leaves open, and writing/ puts documents, answers and decisions into a brief.
 */
export class OfflinePlanner implements Runner {
  readonly name = 'offline'
  readonly model = null
  readonly #work: OfflineWork

  /** @param work does the work in another thread; when left out, this one does it and can do nothing else meanwhile */
  constructor(work: OfflineWork = offlineWork) {
    this.#work = work
  }

  async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#work.writeDraft(request, signal)
  }

  async proposeQuestions(request: QuestionsRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#work.proposeQuestions(request, signal)
  }

  async writeBrief(request: WritingRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#work.writeBrief(request, signal)
  }

  async readFeedback(request: FeedbackRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#work.readFeedback(request, signal)
  }

  async reviseBrief(request: RevisionRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return this.#work.reviseBrief(request, signal)
  }
}
