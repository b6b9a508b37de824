import { WorkItemId } from '@plangate/core/schemas'
import type { GridCell } from './use-cell-editor.ts'

/** The cell that an element of the grid is in; null outside of cells. */
export function cellOf(target: EventTarget): GridCell | null {
  const cell = target instanceof Element ? target.closest('[data-item]') : null
  const id = WorkItemId.safeParse(cell?.getAttribute('data-item'))
  return id.success ? { id: id.data, column: Number(cell?.getAttribute('data-column')) } : null
}

/** Moves the focus to a cell, or to the checkbox in it. */
export function focusCell(grid: HTMLElement | null, { id, column }: GridCell): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-item="${id}"][data-column="${column}"]`)
  const checkbox = cell?.querySelector<HTMLElement>('input[type=checkbox]')
  const target = checkbox ?? cell
  target?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
