import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ListItemValue } from './brief-form-values.ts'
import { type PastedLine, pasteIntoRow, type RowChange, readPastedLines, splitRow } from './list-editing.ts'

type Field = HTMLTextAreaElement

interface ListRows<Row> {
  /** Returns the rows as they are now. */
  read: () => readonly Row[]
  write: (rows: Row[]) => void
  /** @param like the row that the new one is made from, or null at the end of the list */
  create: (line: PastedLine, like: Row | null) => Row
}

/** What rows need to be edited. It stays the same, so that rows that do not change are not rendered again. */
export interface RowEditing {
  onKeyDown: (index: number, event: KeyboardEvent<Field>) => void
  onPaste: (index: number, event: ClipboardEvent<Field>) => void
  onRemove: (index: number) => void
}

/** Where the focus goes once the rows are on the page. */
interface NextFocus {
  key: string
  caret: number
}

const blankLine: PastedLine = { text: '', priority: null }

/**
 * The rows of a list, edited as in a text editor: Enter splits a row, Backspace removes an empty one, a pasted list
 * becomes rows. The focus follows. Shift and Enter begin a new line within a row.
 */
export function useListRows<Row extends ListItemValue>(list: ListRows<Row>) {
  const newest = useRef(list)
  const next = useRef<NextFocus | null>(null)
  useEffect(() => {
    newest.current = list
    if (next.current) focusRow(next.current)
    next.current = null
  })
  const [edits] = useState(() => editRows(newest, next))
  return edits
}

type Selected = [start: number, end: number]

function editRows<Row extends ListItemValue>(list: RefObject<ListRows<Row>>, next: RefObject<NextFocus | null>) {
  function replace(index: number, { rows, focus, caret }: RowChange<Row>) {
    next.current = { key: focus.key, caret }
    list.current.write(list.current.read().toSpliced(index, 1, ...rows))
  }

  function onRemove(index: number) {
    const rows = list.current.read()
    const neighbour = rows[index - 1] ?? rows[index + 1]
    next.current = neighbour ? { key: neighbour.key, caret: neighbour.text.length } : null
    list.current.write(rows.toSpliced(index, 1))
  }

  const editing: RowEditing = {
    onRemove,
    onKeyDown(index, event) {
      const row = list.current.read()[index]
      if (!row || event.nativeEvent.isComposing) return
      const isEnter = event.key === 'Enter' && !event.shiftKey
      if (!isEnter && !(event.key === 'Backspace' && row.text === '')) return
      event.preventDefault()
      if (!isEnter) return onRemove(index)
      const create = (text: string) => list.current.create({ ...blankLine, text }, row)
      replace(index, splitRow(row, selectedIn(event.currentTarget), create))
    },
    onPaste(index, event) {
      const row = list.current.read()[index]
      const lines = readPastedLines(event.clipboardData.getData('text/plain'))
      if (!row || (lines.length < 2 && row.text !== '')) return
      event.preventDefault()
      const create = (line: PastedLine) => list.current.create(line, row)
      replace(index, pasteIntoRow(row, selectedIn(event.currentTarget), lines, create))
    },
  }

  /** Adds an empty row at the end, and begins to type there. */
  function add() {
    const rows = list.current.read()
    const row = list.current.create(blankLine, rows.at(-1) ?? null)
    next.current = { key: row.key, caret: 0 }
    list.current.write([...rows, row])
  }

  return { add, editing }
}

function selectedIn({ selectionStart, selectionEnd }: Field): Selected {
  return [selectionStart, selectionEnd]
}

/** The id of the field of a row. */
export function idOfRow(key: string): string {
  return `row-${key}`
}

function focusRow({ key, caret }: NextFocus): void {
  const field = document.getElementById(idOfRow(key))
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.setSelectionRange(caret, caret)
}
