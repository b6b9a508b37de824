import { writeCsv } from '../format/index.ts'
import { ItemActual, type ItemState, type WorkItem } from '../schemas/index.ts'
import { readCsv } from './read-csv.ts'

/** A row to export: an item with what was recorded of it. */
export interface ActualsRow extends Pick<WorkItem, 'id' | 'title'> {
  state: ItemState
  hours: number
}

const columns = ['item', 'title', 'state', 'hours'] as const

/** Why a row of a file is not taken, with its line from 1. */
export interface CsvIssue {
  line: number
  message: string
}

/** Writes items as CSV, with a header. */
export function writeActualsCsv(rows: readonly ActualsRow[]): string {
  return writeCsv([columns, ...rows.map(({ id, title, state, hours }) => [id, title, state, String(hours)])])
}

/**
 * Reads what `writeActualsCsv` writes, and what a spreadsheet makes of it: columns in any order, more of them, and titles
 * that were changed. All or nothing: with an issue, no row is taken.
 *
 * @param known the items that may be named; null where they are checked later
 */
export function readActualsCsv(
  text: string,
  known: readonly Pick<WorkItem, 'id'>[] | null,
): { items: ItemActual[]; issues: CsvIssue[] } {
  const parsed = readCsv(text)
  if ('issue' in parsed) return { items: [], issues: [parsed.issue] }
  const [header, ...rows] = parsed.rows
  const places = ['item', 'state', 'hours'].map((name) => header?.fields.map(plain).indexOf(name) ?? -1)
  if (places.includes(-1)) {
    return {
      items: [],
      issues: [{ line: 1, message: 'The first line has to name the columns item, state and hours.' }],
    }
  }
  const ids = known === null ? null : new Set<string>(known.map(({ id }) => id))
  const items: ItemActual[] = []
  const issues: CsvIssue[] = []
  for (const { line, fields } of rows) {
    const [item = '', state = '', hours = ''] = places.map((place) => fields[place]?.trim())
    const read = ItemActual.safeParse({ workItemId: item, state: plain(state), hours: toNumber(hours) })
    if (ids?.has(item) === false) issues.push({ line, message: `There is no item "${item}" in this plan.` })
    else if (items.some(({ workItemId }) => workItemId === item))
      issues.push({ line, message: `"${item}" is named twice.` })
    else if (!read.success) issues.push({ line, message: describeField(read.error.issues[0]?.path[0]) })
    else items.push(read.data)
  }
  return { items: issues.length > 0 ? [] : items, issues }
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}

/** An empty field is not zero. */
function toNumber(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

function describeField(field: PropertyKey | undefined): string {
  switch (field) {
    case 'workItemId':
      return 'The item has to be an id such as sign-in.'
    case 'state':
      return 'The state has to be open, done or dropped.'
    default:
      return 'The hours have to be a number such as 12 or 12.5.'
  }
}
