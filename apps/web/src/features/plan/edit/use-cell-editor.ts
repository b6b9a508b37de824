import { useCallbackRef } from '@mantine/hooks'
import { type GridColumn, gridColumns, type PlanEdit, readCell, writeCell } from '@plangate/core/plan-editing'
import type { WorkItemId } from '@plangate/core/schemas'
import { useRef, useState } from 'react'
import type { PlanEditing } from './use-plan-editing.ts'

/** A cell of the grid: a work item, and a column counted from 0. */
export interface GridCell {
  id: WorkItemId
  column: number
}

export interface OpenCell extends GridCell {
  /** As it is typed. */
  text: string
  /** Whether `text` cannot be read. */
  isUnread: boolean
}

/** The text of one cell while it is typed. What can be read of it counts at once; Enter or leaving the cell keeps it. */
export function useCellEditor({ history, draft, dispatch }: PlanEditing) {
  const [open, setOpen] = useState<OpenCell | null>(null)
  // The cell closes while its field loses the focus, which would close it again before the next render.
  const isOpen = useRef(false)

  const type = useCallbackRef((cell: GridCell, text: string) => {
    const edit = readTyped(history.present, cell, text)
    isOpen.current = true
    setOpen({ ...cell, text, isUnread: edit === null })
    dispatch({ kind: 'try', edit })
  })
  const begin = useCallbackRef((cell: GridCell, text: string | null) => type(cell, text ?? writtenIn(draft, cell)))
  const close = useCallbackRef((action: 'keep' | 'cancel') => {
    if (!open || !isOpen.current) return
    isOpen.current = false
    setOpen(null)
    const isChanged = open.text !== writtenIn(history.present, open)
    const edit = action === 'keep' && isChanged ? readTyped(history.present, open, open.text) : null
    dispatch(edit ? { kind: 'edit', edit } : { kind: 'try', edit: null })
  })
  return { open, begin, type, close }
}

export type CellEditor = ReturnType<typeof useCellEditor>

type Draft = PlanEditing['draft']

function readTyped(draft: Draft, { id, column }: GridCell, text: string): PlanEdit | null {
  const found = findCell(draft, id, column)
  return found && readCell(draft, found.item, found.column, text)
}

function writtenIn(draft: Draft, { id, column }: GridCell): string {
  const found = findCell(draft, id, column)
  return found ? writeCell(draft, found.item, found.column) : ''
}

function findCell(draft: Draft, id: WorkItemId, place: number) {
  const item = draft.workItems.find((other) => other.id === id)
  const column: GridColumn | undefined = gridColumns(draft)[place]
  return item && column ? { item, column } : null
}
