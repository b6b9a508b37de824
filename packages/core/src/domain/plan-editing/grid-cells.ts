import type { WorkItem, WorkItemId } from '../schemas/index.ts'
import type { EditedDraft } from './edited-draft.ts'
import type { PlanEdit } from './plan-edit.ts'

/** A column of the table of work items. The last ones say which options have an item. */
export type GridColumn =
  | { kind: 'title' | 'low' | 'likely' | 'high' | 'value' | 'dependsOn' }
  | { kind: 'option'; key: string }

export function gridColumns({ options }: EditedDraft): GridColumn[] {
  return [
    { kind: 'title' },
    { kind: 'low' },
    { kind: 'likely' },
    { kind: 'high' },
    { kind: 'value' },
    { kind: 'dependsOn' },
    ...options.map(({ key }): GridColumn => ({ kind: 'option', key })),
  ]
}

/** What a cell says, which `readCell` reads again. Dependencies are numbers of rows, from 1 on: "1, 3". */
export function writeCell(draft: EditedDraft, item: WorkItem, column: GridColumn): string {
  switch (column.kind) {
    case 'title':
      return item.title
    case 'low':
    case 'likely':
    case 'high':
      return writeAmount(item.hours[column.kind])
    case 'value':
      return writeAmount(item.value)
    case 'dependsOn':
      return item.dependsOn.map((id) => draft.workItems.findIndex((other) => other.id === id) + 1).join(', ')
    case 'option':
      return isIncluded(draft, item.id, column.key) ? 'yes' : ''
  }
}

/** The edit that gives a cell what somebody typed or pasted; null when that cannot be read. */
export function readCell(draft: EditedDraft, item: WorkItem, column: GridColumn, written: string): PlanEdit | null {
  const text = written.trim()
  switch (column.kind) {
    case 'title':
      return { kind: 'change_item', id: item.id, change: { title: text.replaceAll(/\s+/g, ' ') } }
    case 'low':
    case 'likely':
    case 'high':
    case 'value':
      return readAmountCell(item, column.kind, text)
    case 'dependsOn':
      return readDependencies(draft, item, text)
    case 'option':
      return readInclusion(item, column.key, text)
  }
}

function isIncluded({ options }: EditedDraft, id: WorkItemId, key: string): boolean {
  return options.some((option) => option.key === key && option.workItemIds.includes(id))
}

/** To a hundredth: halves of halves need not be read to the last digit. */
export function writeAmount(amount: number): string {
  return String(Math.round(amount * 100) / 100)
}

function readAmountCell(item: WorkItem, kind: 'low' | 'likely' | 'high' | 'value', text: string): PlanEdit | null {
  const amount = readAmount(text)
  if (amount === null) return null
  const change = kind === 'value' ? { value: amount } : { hours: { [kind]: amount } }
  return { kind: 'change_item', id: item.id, change }
}

/** "12", "7.5", "7,5", "1,200" or "1,200.5"; null for anything else. */
export function readAmount(text: string): number | null {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : null
}

function readDependencies({ workItems }: EditedDraft, { id }: WorkItem, text: string): PlanEdit | null {
  const rows = text.split(/[\s,;]+/).filter((row) => row !== '')
  const found = rows.flatMap((row) => (/^\d+$/.test(row) ? (workItems[Number(row) - 1]?.id ?? []) : []))
  if (found.length < rows.length || found.includes(id)) return null
  return { kind: 'change_item', id, change: { dependsOn: [...new Set(found)] } }
}

const inWords = ['yes', 'y', 'x', '1', 'true', '✓']
const outWords = ['', 'no', 'n', '0', 'false']

function readInclusion({ id }: WorkItem, key: string, text: string): PlanEdit | null {
  const word = text.toLowerCase()
  if (inWords.includes(word)) return { kind: 'include_item', id, key, isIn: true }
  return outWords.includes(word) ? { kind: 'include_item', id, key, isIn: false } : null
}
