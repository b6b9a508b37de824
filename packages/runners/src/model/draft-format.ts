import { Draft, maxWorkItems, WorkItem } from '@plangate/core/schemas'
import { z } from 'zod'
import { answerFormat } from './answer-format.ts'

/** Engines for constrained output take no optional keys, so a model is not asked for those that an item may have. */
const AskedWorkItem = WorkItem.omit({ question: true, reading: true, hoursFrom: true })

const AskedDraft = z.strictObject({ ...Draft.shape, workItems: z.array(AskedWorkItem).min(1).max(maxWorkItems) })

/** The Runner knows itself what it left out of the prompt, and does not plan by kinds of product. */
export const draftFormat = answerFormat('draft', AskedDraft, ['leftOut', 'productKind'])
