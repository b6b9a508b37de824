import { z } from 'zod'
import { DraftChecks } from './check.ts'
import { Engineers } from './engineers.ts'
import { ReadPoint } from './feedback-reading.ts'
import { WorkItemId } from './ids.ts'
import { maxOptions, minOptions, ProsOrCons, Tradeoffs } from './option.ts'
import { ProductKind } from './product-kind.ts'
import { line, point, prose, text } from './text.ts'
import { maxWorkItems, WorkItem } from './work-item.ts'
import { type DraftIssue, findWorkItemIssues } from './work-item-issues.ts'

/** The name of an option inside its draft; core gives the option its id. */
export const OptionKey = text(64)

/** What a Runner writes about one option. No totals: core computes weeks, cost, risk and scope. */
export const OptionDraft = z.strictObject({
  key: OptionKey,
  name: line,
  workItemIds: z.array(WorkItemId).min(1).max(maxWorkItems),
  engineers: Engineers,
  technicalApproach: prose,
  pros: ProsOrCons,
  cons: ProsOrCons,
  tradeoffs: Tradeoffs,
  engineeringImpact: prose,
  /** Absent from a Runner that does not check its options. */
  checks: DraftChecks.exactOptional(),
})
export type OptionDraft = z.infer<typeof OptionDraft>

/** One point of the founder's feedback, and how it was answered. */
export const FeedbackPoint = z.strictObject({
  words: point,
  /** Whether the options now meet all of it. */
  used: z.boolean(),
  how: point,
  /** How it was read, for later rounds. Absent from points of Runners that do not say, and of older plan sets. */
  reading: ReadPoint.omit({ words: true }).exactOptional(),
})
export type FeedbackPoint = z.infer<typeof FeedbackPoint>

export const maxFeedbackPoints = 40

export const FeedbackPoints = z.array(FeedbackPoint).max(maxFeedbackPoints)

/** UTF-16 code units of all texts of a draft together. It is checked before anything is made of the draft. */
export const maxDraftLength = 500_000

/** What a Runner has not read of the brief, and why: one sentence each, for the founder. */
export const LeftOut = z.array(point).min(1).max(40)

/** The kind of product that a plan was written for. */
export const PlannedKind = z.strictObject({
  kind: ProductKind,
  /** The words of the brief that the Runner recognised it by; absent when the founder set it, and when it is assumed. */
  because: point.exactOptional(),
})
export type PlannedKind = z.infer<typeof PlannedKind>

/** What a Runner returns: one shared list of work items, and 2-3 options that choose among them. */
export const Draft = z
  .strictObject({
    workItems: z.array(WorkItem).min(1).max(maxWorkItems),
    options: z.array(OptionDraft).min(minOptions).max(maxOptions),
    recommendedKey: OptionKey,
    /** Answers the feedback point by point; empty when there was none. */
    feedbackPoints: FeedbackPoints,
    /** Absent when the Runner has read the whole brief. */
    leftOut: LeftOut.exactOptional(),
    /** Absent when the Runner does not plan by kinds of product. */
    productKind: PlannedKind.exactOptional(),
  })
  .superRefine((draft, ctx) => {
    for (const issue of findDraftIssues(draft)) ctx.addIssue({ code: 'custom', ...issue })
  })
export type Draft = z.infer<typeof Draft>

function findDraftIssues(draft: Pick<Draft, 'workItems' | 'options' | 'recommendedKey'>): DraftIssue[] {
  const keys = draft.options.map((option) => option.key)
  const issues = [
    ...findWorkItemIssues(draft.workItems),
    ...draft.options.flatMap((option, index) => findOptionIssues(draft.workItems, option, index)),
  ]
  if (new Set(keys).size !== keys.length) issues.push({ path: ['options'], message: 'two options share a key' })
  if (!keys.includes(draft.recommendedKey)) issues.push({ path: ['recommendedKey'], message: 'names no option' })
  return issues
}

/** What is wrong with the option at position `index` of a draft, given the work items that it chooses from. */
export function findOptionIssues(workItems: readonly WorkItem[], option: OptionDraft, index: number): DraftIssue[] {
  const path = ['options', index, 'workItemIds']
  const chosen = new Set(option.workItemIds)
  const byId = new Map(workItems.map((item) => [item.id, item]))
  const issues: DraftIssue[] = []
  if (chosen.size !== option.workItemIds.length) issues.push({ path, message: 'names a work item twice' })
  for (const id of chosen) {
    const item = byId.get(id)
    if (!item) issues.push({ path, message: `"${id}" is not a work item` })
    for (const dependency of item?.dependsOn ?? []) {
      if (!chosen.has(dependency))
        issues.push({ path, message: `"${id}" needs "${dependency}", which the option leaves out` })
    }
  }
  return issues
}
