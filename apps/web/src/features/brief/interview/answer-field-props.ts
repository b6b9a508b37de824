import type { Question } from '@plangate/core/schemas'
import type { AnswerDraft } from './answer-draft.ts'

export interface AnswerFieldProps {
  question: Question
  draft: AnswerDraft
  onChange: (draft: AnswerDraft) => void
  onSubmit: () => void
}
