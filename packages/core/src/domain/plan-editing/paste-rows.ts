import { maxWorkItems, type WorkItem, type WorkItemId } from '../schemas/index.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditedDraft } from './edited-draft.ts'
import { type GridColumn, gridColumns, readCell, writeCell } from './grid-cells.ts'
import type { AddedItem } from './plan-edit.ts'

/** The heading of each column of a table of work items. */
export function columnName({ options }: EditedDraft, column: GridColumn): string {
  return column.kind === 'option'
    ? (options.find(({ key }) => key === column.key)?.name ?? column.key)
    : columnNames[column.kind]
}

const columnNames: Record<Exclude<GridColumn['kind'], 'option'>, string> = {
  title: 'Work item',
  low: 'Low',
  likely: 'Likely',
  high: 'High',
  value: 'Value',
  dependsOn: 'Depends on',
}

/** All work items as rows of cells, under a row of headings. `pasteRows` reads it. */
export function writeRows(draft: EditedDraft): string[][] {
  const columns = gridColumns(draft)
  return [
    columns.map((column) => columnName(draft, column)),
    ...draft.workItems.map((item) => columns.map((column) => writeCell(draft, item, column))),
  ]
}

/** Rows of cells, and where they are put. */
export interface RowsToPaste {
  cells: readonly (readonly string[])[]
  /** The work items that the rows are put over, in order. Rows beyond them become work items of their own. */
  onto: readonly WorkItemId[]
  /** The first of the columns that they are put over, counted from 0. */
  column: number
  /** What a work item of their own has besides what the cells say. */
  added: AddedItem
}

export interface PastedRows {
  draft: EditedDraft
  /** Cells that could not be read; what they were to replace stays. */
  unread: { row: number; column: GridColumn; text: string }[]
  /** Rows that were left out: too many, or without a title to become work items. */
  leftOut: number
}

/** Puts cells over those of the table, as a spreadsheet does. A first row with the table's headings is left out. */
export function pasteRows(draft: EditedDraft, { cells, onto, column, added }: RowsToPaste): PastedRows {
  const columns = gridColumns(draft).slice(column)
  const rows = hasHeadings(draft, cells, columns) ? cells.slice(1) : cells
  const room = column === 0 ? Math.max(0, maxWorkItems - draft.workItems.length) : 0
  const count = Math.min(Math.max(0, rows.length - onto.length), room)
  const longer = withAdded(draft, count, added)
  const targets = [...onto, ...longer.workItems.slice(draft.workItems.length).map(({ id }) => id)]
  const pasted: PastedRows = { draft: longer, unread: [], leftOut: Math.max(0, rows.length - targets.length) }
  return targets.reduce((sofar, id, row) => pasteRow(sofar, id, rows[row] ?? [], columns), pasted)
}

function hasHeadings(draft: EditedDraft, [first = []]: RowsToPaste['cells'], columns: readonly GridColumn[]): boolean {
  const names = columns.slice(0, 2).map((column) => columnName(draft, column).toLowerCase())
  return names.length > 1 && names.every((name, place) => first[place]?.trim().toLowerCase() === name)
}

function withAdded(draft: EditedDraft, count: number, item: AddedItem): EditedDraft {
  const after = ({ workItems }: EditedDraft) => workItems.at(-1)?.id ?? null
  const places = Array.from({ length: count }, (_, place) => place)
  return places.reduce((sofar) => applyEdit(sofar, { kind: 'add_item', after: after(sofar), item }), draft)
}

function pasteRow(
  pasted: PastedRows,
  id: WorkItemId,
  texts: readonly string[],
  columns: readonly GridColumn[],
): PastedRows {
  let { draft } = pasted
  const unread: PastedRows['unread'] = []
  for (const [place, column] of columns.slice(0, texts.length).entries()) {
    const row = draft.workItems.findIndex((item) => item.id === id)
    const item: WorkItem | undefined = draft.workItems[row]
    const text = texts[place] ?? ''
    const edit = item && readCell(draft, item, column, text)
    if (edit) draft = applyEdit(draft, edit)
    else unread.push({ row: row + 1, column, text })
  }
  return { ...pasted, draft, unread: [...pasted.unread, ...unread] }
}
