import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
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

/** What a row needs to be edited. */
export interface RowEditing {
  fieldId: string
  onKeyDown: (event: KeyboardEvent<Field>) => void
  onPaste: (event: ClipboardEvent<Field>) => void
  onRemove: () => void
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
  const next = useRef<NextFocus | null>(null)
  useEffect(() => {
    if (next.current) focusRow(next.current)
    next.current = null
  })

  const edits = editRows(list, next)
  const editing = (index: number, key: string): RowEditing => ({
    fieldId: idOfRow(key),
    onRemove: () => edits.remove(index),
    onKeyDown: (event) => {
      const row = list.read()[index]
      if (!row || event.nativeEvent.isComposing) return
      const isEnter = event.key === 'Enter' && !event.shiftKey
      if (!isEnter && !(event.key === 'Backspace' && row.text === '')) return
      event.preventDefault()
      if (isEnter) edits.split(index, row, selectedIn(event.currentTarget))
      else edits.remove(index)
    },
    onPaste: (event) => {
      const row = list.read()[index]
      const lines = readPastedLines(event.clipboardData.getData('text/plain'))
      if (!row || (lines.length < 2 && row.text !== '')) return
      event.preventDefault()
      edits.paste(index, row, selectedIn(event.currentTarget), lines)
    },
  })
  return { add: edits.add, editing }
}

type Selected = [start: number, end: number]

function editRows<Row extends ListItemValue>(list: ListRows<Row>, next: RefObject<NextFocus | null>) {
  function replace(index: number, { rows, focus, caret }: RowChange<Row>) {
    next.current = { key: focus.key, caret }
    list.write(list.read().toSpliced(index, 1, ...rows))
  }
  return {
    split(index: number, row: Row, selected: Selected) {
      replace(
        index,
        splitRow(row, selected, (text) => list.create({ ...blankLine, text }, row)),
      )
    },
    paste(index: number, row: Row, selected: Selected, lines: PastedLine[]) {
      replace(
        index,
        pasteIntoRow(row, selected, lines, (line) => list.create(line, row)),
      )
    },
    remove(index: number) {
      const rows = list.read()
      const neighbour = rows[index - 1] ?? rows[index + 1]
      next.current = neighbour ? { key: neighbour.key, caret: neighbour.text.length } : null
      list.write(rows.toSpliced(index, 1))
    },
    /** Adds an empty row at the end, and begins to type there. */
    add() {
      const rows = list.read()
      const row = list.create(blankLine, rows.at(-1) ?? null)
      next.current = { key: row.key, caret: 0 }
      list.write([...rows, row])
    },
  }
}

function selectedIn({ selectionStart, selectionEnd }: Field): Selected {
  return [selectionStart, selectionEnd]
}

function idOfRow(key: string): string {
  return `row-${key}`
}

function focusRow({ key, caret }: NextFocus): void {
  const field = document.getElementById(idOfRow(key))
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.setSelectionRange(caret, caret)
}
