import { z } from 'zod'
import { inCurrency } from '../estimate/index.ts'
import {
  type Currency,
  currencyOf,
  Draft,
  type ExecutionOption,
  OptionDraft,
  type PlanSet,
  WorkItem,
  WorkItemId,
} from '../schemas/index.ts'

const EditedItem = z.strictObject({
  ...WorkItem.shape,
  title: z.string(),
  hours: z.strictObject({ low: z.number(), likely: z.number(), high: z.number() }),
  value: z.number(),
  runningCost: z.strictObject({ low: z.number(), high: z.number() }).exactOptional(),
})

const EditedOption = z.strictObject({
  ...OptionDraft.shape,
  name: z.string(),
  workItemIds: z.array(WorkItemId),
  engineers: z.number(),
  technicalApproach: z.string(),
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  tradeoffs: z.array(z.string()),
  engineeringImpact: z.string(),
})
export type EditedOption = z.infer<typeof EditedOption>

/** A draft while a person edits it. It may break the rules of `Draft`: `findEditIssues` names what is wrong. */
export const EditedDraft = z.strictObject({
  ...Draft.shape,
  workItems: z.array(EditedItem),
  options: z.array(EditedOption),
})
export type EditedDraft = z.infer<typeof EditedDraft>

/** The parts of a plan set that are edited. */
export type EditablePlan = Pick<
  PlanSet,
  'workItems' | 'options' | 'recommendedId' | 'runnerPick' | 'leftOut' | 'productKind' | 'assumptions'
>

/**
 * The draft of a plan set: its work items, and its options without their numbers, under their ids as keys. It has no
 * checks, because nobody has checked the edited options against the brief. With pinned options it may have more work items
 * than a draft can.
 *
 * @param currency of the plan that it becomes; amounts in another one are left out
 */
export function editedDraftOf(plan: EditablePlan, currency: Currency = currencyOf(plan.assumptions)): EditedDraft {
  const { workItems, options, recommendedId, runnerPick, leftOut, productKind, assumptions } = plan
  return {
    workItems: inCurrency(workItems, currencyOf(assumptions), currency),
    options: options.map(optionDraftOf),
    recommendedKey: runnerPick ?? recommendedId,
    feedbackPoints: [],
    ...(leftOut && { leftOut }),
    ...(productKind && { productKind }),
  }
}

function optionDraftOf(option: ExecutionOption): EditedOption {
  const { id, name, workItemIds, engineers, technicalApproach, pros, cons, tradeoffs, engineeringImpact } = option
  return { key: id, name, workItemIds, engineers, technicalApproach, pros, cons, tradeoffs, engineeringImpact }
}
