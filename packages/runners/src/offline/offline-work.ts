import type {
  DraftRequest,
  FeedbackRequest,
  QuestionsRequest,
  RevisionRequest,
  WritingRequest,
} from '@plangate/core/runner'
import type { FeedbackReading, ProposedQuestions, WrittenBrief } from '@plangate/core/schemas'
import { readFeedback } from './feedback/read-feedback.ts'
import { proposeQuestions } from './questions/propose-questions.ts'
import { type WrittenDraft, writeDraft } from './write-draft.ts'
import { reviseBrief } from './writing/revise-brief.ts'
import { writeBrief } from './writing/write-brief.ts'

type Task<Request, Answer> = (request: Request, signal: AbortSignal) => Answer | Promise<Answer>

/** What the offline planner computes, here or in other threads. */
export interface OfflineWork {
  writeDraft: Task<DraftRequest, WrittenDraft>
  readFeedback: Task<FeedbackRequest, FeedbackReading>
  proposeQuestions: Task<QuestionsRequest, ProposedQuestions>
  writeBrief: Task<WritingRequest, WrittenBrief>
  reviseBrief: Task<RevisionRequest, WrittenBrief>
}

/** Does it in this thread. */
export const offlineWork: OfflineWork = { writeDraft, readFeedback, proposeQuestions, writeBrief, reviseBrief }
