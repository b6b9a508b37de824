import type { z } from 'zod'
import { HoursRange, maxWorkItems, OptionDraft, RunningCost, WorkItem, type WorkItemId } from '../schemas/index.ts'
import type { EditedDraft, EditedOption } from './edited-draft.ts'
import { itemsInCircles } from './items-in-circles.ts'
import type { OptionEdit } from './plan-edit.ts'
import { runningCostHint } from './written-running-cost.ts'

/** Where something is wrong. */
export type EditPlace =
  | { kind: 'item'; id: WorkItemId; field: 'title' | 'low' | 'likely' | 'high' | 'value' | 'dependsOn' | 'runningCost' }
  /** A work item in an option. */
  | { kind: 'inclusion'; id: WorkItemId; key: string }
  | { kind: 'option'; key: string; field: keyof OptionEdit }
  | { kind: 'plan' }

/** What is wrong with an edited draft, in one sentence for people. */
export interface EditIssue {
  place: EditPlace
  words: string
}

/**
 * Everything that is wrong with an edited draft, in the order of its work items, then of its options. After any edits
 * it is empty exactly when `Draft` accepts the draft.
 */
export function findEditIssues(draft: EditedDraft): EditIssue[] {
  const circle = itemsInCircles(draft.workItems)
  return [
    ...planIssues(draft),
    ...draft.workItems.flatMap((item) => itemIssues(item, circle)),
    ...draft.options.flatMap((option) => [...optionIssues(option), ...missingDependencies(draft, option)]),
  ]
}

function planIssues({ workItems }: EditedDraft): EditIssue[] {
  const words = [
    ...(workItems.length > maxWorkItems
      ? [`The plan has ${workItems.length} work items. It may have ${maxWorkItems}: remove some.`]
      : []),
    ...(workItems.some(({ value }) => value > 0)
      ? []
      : ['No work item has a value. Give one to at least one of them.']),
  ]
  return words.map((each) => ({ place: { kind: 'plan' }, words: each }))
}

const hourFields = ['low', 'likely', 'high'] as const

function itemIssues(item: WorkItem, circle: ReadonlySet<WorkItemId>): EditIssue[] {
  const { id } = item
  if (!circle.has(id)) return fieldIssues(item)
  const words = 'It waits for itself, in a circle.'
  return [...fieldIssues(item), { place: { kind: 'item', id, field: 'dependsOn' }, words }]
}

/** An edit makes a new object of each item that it changes, so that all others are judged already. */
const judged = new WeakMap<WorkItem, EditIssue[]>()

function fieldIssues(item: WorkItem): EditIssue[] {
  const known = judged.get(item)
  if (known) return known
  const issues = findFieldIssues(item)
  judged.set(item, issues)
  return issues
}

function findFieldIssues({ id, title, hours, value, runningCost }: WorkItem): EditIssue[] {
  const found = [
    { field: 'title' as const, words: wordsFor(WorkItem.shape.title, title) },
    ...hourFields.map((field) => ({ field, words: wordsFor(HoursRange.shape[field], hours[field]) })),
    { field: 'low' as const, words: hours.low > hours.likely ? 'Low has to be at most likely.' : null },
    { field: 'high' as const, words: hours.high < hours.likely ? 'High has to be at least likely.' : null },
    { field: 'value' as const, words: wordsFor(WorkItem.shape.value, value) },
    { field: 'runningCost' as const, words: runningCost ? runningCostWords(runningCost) : null },
  ]
  return found.flatMap(({ field, words }) => (words === null ? [] : [{ place: { kind: 'item', id, field }, words }]))
}

function runningCostWords(cost: RunningCost): string | null {
  const { low, high } = RunningCost.shape
  if (cost.low > cost.high) return 'The first amount has to be at most the second.'
  return wordsFor(low, cost.low) ?? (cost.high === 0 ? runningCostHint : wordsFor(high, cost.high))
}

const optionFields = [
  'name',
  'engineers',
  'technicalApproach',
  'pros',
  'cons',
  'tradeoffs',
  'engineeringImpact',
] as const satisfies readonly (keyof OptionEdit)[]

function optionIssues(option: EditedOption): EditIssue[] {
  const { key } = option
  const found = optionFields.map((field) => ({ field, words: wordsFor(OptionDraft.shape[field], option[field]) }))
  const empty = option.workItemIds.length === 0 ? [{ field: 'name' as const, words: 'It has no work item.' }] : []
  return [...found, ...empty].flatMap(({ field, words }) =>
    words === null ? [] : [{ place: { kind: 'option', key, field }, words }],
  )
}

function missingDependencies({ workItems }: EditedDraft, { key, workItemIds }: EditedOption): EditIssue[] {
  const chosen = new Set(workItemIds)
  const titles = new Map(workItems.map(({ id, title }) => [id, title]))
  return workItems.flatMap(({ id, dependsOn }) => {
    const missing = chosen.has(id) ? dependsOn.filter((dependency) => !chosen.has(dependency)) : []
    return missing.map((dependency): EditIssue => {
      const words = `It needs "${titles.get(dependency) ?? dependency}", which the option leaves out.`
      return { place: { kind: 'inclusion', id, key }, words }
    })
  })
}

function wordsFor(schema: z.ZodType, value: unknown): string | null {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  return issue ? describe(issue) : null
}

function describe(issue: z.core.$ZodIssue): string {
  const isOfList = issue.path.length > 0
  if (issue.code === 'too_small' && issue.origin === 'string') return isOfList ? 'A line is empty.' : 'Fill this in.'
  if (issue.code === 'too_small') return `At least ${issue.minimum}.`
  if (issue.code !== 'too_big') return `${issue.message}.`
  const most = issue.maximum.toLocaleString('en-US')
  return issue.origin === 'string' ? `At most ${most} characters.` : `At most ${most}.`
}
