import { z } from 'zod'
import { Engineers } from './engineers.ts'
import { RateBand } from './estimate.ts'
import { OptionId, WorkItemId } from './ids.ts'
import { maxOptions } from './option.ts'
import { maxWorkItems } from './work-item.ts'

const workItemIds = z
  .array(WorkItemId)
  .max(maxWorkItems)
  .refine((ids) => new Set(ids).size === ids.length, 'names a work item twice')

/** What is adjusted about an option: its team, work items to take out, and others to put in. */
export const OptionAdjustments = z.strictObject({
  optionId: OptionId,
  engineers: Engineers.exactOptional(),
  takeOut: workItemIds.exactOptional(),
  putIn: workItemIds.exactOptional(),
})
export type OptionAdjustments = z.infer<typeof OptionAdjustments>

/**
 * What-if adjustments to one plan set. Anything not named stays as it was priced, so adjustments are small enough for a
 * URL.
 */
export const Adjustments = z.strictObject({
  rate: RateBand.exactOptional(),
  /** Per engineer and calendar week. Forty is a full working week without meetings or other interruptions. */
  focusedHoursPerWeek: z.number().min(1).max(40).exactOptional(),
  options: z
    .array(OptionAdjustments)
    .max(maxOptions)
    .refine(
      (options) => new Set(options.map(({ optionId }) => optionId)).size === options.length,
      'names an option twice',
    )
    .exactOptional(),
})
export type Adjustments = z.infer<typeof Adjustments>
