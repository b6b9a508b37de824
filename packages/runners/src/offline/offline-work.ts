import type { DraftRequest, QuestionsRequest, RevisionRequest, WritingRequest } from '@plangate/core/runner'
import type { ProposedQuestions, WrittenBrief } from '@plangate/core/schemas'
import { proposeQuestions } from './questions/propose-questions.ts'
import { type WrittenDraft, writeDraft } from './write-draft.ts'
import { reviseBrief } from './writing/revise-brief.ts'
import { writeBrief } from './writing/write-brief.ts'

type Task<Request, Answer> = (request: Request, signal: AbortSignal) => Answer | Promise<Answer>

/** What the offline planner computes, here or in other threads. */
export interface OfflineWork {
  writeDraft: Task<DraftRequest, WrittenDraft>
  proposeQuestions: Task<QuestionsRequest, ProposedQuestions>
  writeBrief: Task<WritingRequest, WrittenBrief>
  reviseBrief: Task<RevisionRequest, WrittenBrief>
}

/** Does it in this thread. */
export const offlineWork: OfflineWork = { writeDraft, proposeQuestions, writeBrief, reviseBrief }
