import { Priority } from '@plangate/core/schemas'
import type { ListItemValue } from './brief-form-values.ts'

/** A line of a pasted list. */
export interface PastedLine {
  text: string
  /** From "must: ..." at the beginning; null when there is none. */
  priority: Priority | null
}

/** "- ", "* [x] ", "1. ", "2) ", "• ", "– ". */
const bullet = /^\s*(?:[-*+•‣▪◦·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?:\[[ xX]?\]\s+)?/

const statedPriority = /^\[?(must|should|could)\]?(?:\s*:\s*|(?<=\])\s+)/i

/** Returns the lines of a pasted list without their bullets; blank lines are left out. */
export function readPastedLines(pasted: string): PastedLine[] {
  return pasted
    .split(/\r\n?|\n/)
    .map((line) => readLine(line.replace(bullet, '').trim()))
    .filter(({ text }) => text !== '')
}

function readLine(line: string): PastedLine {
  const stated = statedPriority.exec(line)
  const priority = Priority.safeParse(stated?.[1]?.toLowerCase())
  if (!stated || !priority.success) return { text: line, priority: null }
  return { text: line.slice(stated[0].length), priority: priority.data }
}

/** The rows that a list has instead of one row, and the one that is typed into next, with the place of the caret. */
export interface RowChange<Row> {
  rows: Row[]
  focus: Row
  caret: number
}

/** From where to where text is selected. */
type Selected = readonly [start: number, end: number]

/**
 * Returns what becomes of a row when Enter is pressed in it: the text behind the caret goes into the next row.
 *
 * @param create makes another row of the list
 */
export function splitRow<Row extends ListItemValue>(
  row: Row,
  [start, end]: Selected,
  create: (text: string) => Row,
): RowChange<Row> {
  const before = row.text.slice(0, start)
  const focus = create(row.text.slice(end))
  return { rows: [before === row.text ? row : withText(row, before), focus], focus, caret: 0 }
}

/**
 * Returns what becomes of a row when lines are pasted over its selection: the first line joins it, the others become
 * rows of their own.
 *
 * @param lines at least one
 * @param create makes another row of the list
 */
export function pasteIntoRow<Row extends ListItemValue>(
  row: Row,
  [start, end]: Selected,
  lines: readonly PastedLine[],
  create: (line: PastedLine) => Row,
): RowChange<Row> {
  const [first, ...others] = lines.map(create)
  if (!first) return { rows: [row], focus: row, caret: start }
  const joined = withText(row.text.trim() === '' ? first : row, row.text.slice(0, start) + first.text)
  const rows = [joined, ...others]
  const last = rows.at(-1) ?? joined
  const focus = withText(last, last.text + row.text.slice(end))
  return { rows: rows.with(-1, focus), focus, caret: last.text.length }
}

/** The same row with another text. Its key is new, because a field keeps the text that it was made with. */
function withText<Row extends ListItemValue>(row: Row, text: string): Row {
  return { ...row, key: crypto.randomUUID(), text }
}
