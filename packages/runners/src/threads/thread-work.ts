/**
 * The functions that run in other threads: piscina finds them here by name. Each takes and returns plain data, because
 * threads copy what they pass to each other.
 */
export { nextQuestion } from '@plangate/core/interview'
export { checkSources, mergeDrafts, previewOptions, pricePlanSet } from '@plangate/core/planning'
export { readFeedback } from '../offline/feedback/read-feedback.ts'
export { proposeQuestions } from '../offline/questions/propose-questions.ts'
export { writeDraft } from '../offline/write-draft.ts'
export { reviseBrief } from '../offline/writing/revise-brief.ts'
export { writeBrief } from '../offline/writing/write-brief.ts'
