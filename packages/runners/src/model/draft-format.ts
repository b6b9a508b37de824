import {
  Draft,
  FeedbackPoint,
  maxFeedbackPoints,
  maxOptions,
  maxWorkItems,
  minOptions,
  OptionDraft,
  WorkItem,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { answerFormat } from './answer-format.ts'

/** Engines for constrained output take no optional keys, so a model is not asked for those that items and options may have. */
const AskedWorkItem = WorkItem.omit({ question: true, reading: true, hoursFrom: true, flags: true })
const AskedOption = OptionDraft.omit({ checks: true })
const AskedPoint = FeedbackPoint.omit({ reading: true })

const AskedDraft = z.strictObject({
  ...Draft.shape,
  workItems: z.array(AskedWorkItem).min(1).max(maxWorkItems),
  options: z.array(AskedOption).min(minOptions).max(maxOptions),
  feedbackPoints: z.array(AskedPoint).max(maxFeedbackPoints),
})

/** The Runner knows itself what it left out of the prompt, and does not plan by kinds of product. */
export const draftFormat = answerFormat('draft', AskedDraft, ['leftOut', 'productKind'])
