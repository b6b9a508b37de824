import { useCallbackRef } from '@mantine/hooks'
import { columnName, gridColumns, writeCell } from '@plangate/core/plan-editing'
import type { OptionLetter, WorkItem, WorkItemId } from '@plangate/core/schemas'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { cellOf, focusCell } from './grid-focus.ts'
import { type GridKey, readGridKey } from './grid-keys.ts'
import { gridRoles } from './grid-roles.ts'
import { ItemRow } from './item-row.tsx'
import { changedFieldsOf, wrongFieldsOf } from './marked-fields.ts'
import type { CellEditor, GridCell } from './use-cell-editor.ts'
import type { PlanEditing } from './use-plan-editing.ts'

interface ItemGridProps {
  editing: PlanEditing
  editor: CellEditor
  /** The work items in view. */
  shown: readonly WorkItem[]
  active: GridCell | null
  onActive: (cell: GridCell) => void
  /** Called with what is pasted over the active cell. */
  onPaste: (text: string, at: GridCell) => void
}

/** The work items as a grid that keys work in as in a spreadsheet. Tab leaves it. */
export function ItemGrid({ editing, editor, shown, active, onActive, onPaste }: ItemGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const keys = useGridKeys({ editing, editor, shown, grid: () => grid.current })
  const clicks = useSecondClick(active, editor)
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target)
    if (cell) onActive(cell)
  }
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's own pattern of a grid is a table
      role="grid"
      aria-label="Work items"
      aria-describedby="grid-keys"
      className="pg-edit-grid"
      onFocus={onFocus}
      {...keys}
      {...clicks}
      onPaste={(event) => pasteOver(event, editor, onPaste)}
      onCopy={(event) => copyCell(event, editing, editor)}
    >
      <GridHead editing={editing} />
      <tbody {...gridRoles.group}>
        <Rows editing={editing} editor={editor} shown={shown} active={active} />
      </tbody>
    </table>
  )
}

function GridHead({ editing: { draft, letters } }: Pick<ItemGridProps, 'editing'>) {
  return (
    <thead {...gridRoles.group}>
      <tr {...gridRoles.row}>
        <th scope="col" {...gridRoles.columnHead}>
          <abbr title="Row">#</abbr>
        </th>
        {gridColumns(draft).map((column, place) => (
          <th
            key={column.kind === 'option' ? column.key : column.kind}
            scope="col"
            {...gridRoles.columnHead}
            data-kind={column.kind}
          >
            <ColumnHead name={columnName(draft, column)} letter={letters[place - firstOption]} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** An option's column is headed by its letter. */
function ColumnHead({ name, letter }: { name: string; letter: OptionLetter | undefined }) {
  if (letter === undefined) return name
  return (
    <span title={name}>
      <OptionMark letter={letter} />
    </span>
  )
}

/** The columns before the options. */
const firstOption = 6

type RowsProps = Pick<ItemGridProps, 'editing' | 'editor' | 'shown' | 'active'>

function Rows({ editing, editor, shown, active }: RowsProps) {
  const { start, draft, letters, issues, dispatch } = editing
  const { open, type, close } = editor
  const numbers = useMemo(() => new Map(draft.workItems.map(({ id }, place) => [id, place + 1])), [draft])
  const first = useMemo(() => new Map(start.workItems.map((item) => [item.id, item])), [start])
  const include = useCallbackRef((id: WorkItemId, place: number, isIn: boolean) => {
    const option = draft.options[place]
    if (option) dispatch({ kind: 'edit', edit: { kind: 'include_item', id, key: option.key, isIn } })
  })
  const here = active && shown.some(({ id }) => id === active.id) ? active : { id: shown[0]?.id, column: 0 }
  return shown.map((item) => (
    <ItemRow
      key={item.id}
      item={item}
      number={numbers.get(item.id) ?? 0}
      dependsOn={writeCell(draft, item, { kind: 'dependsOn' })}
      letters={letters.join('')}
      included={draft.options.map(({ workItemIds }) => (workItemIds.includes(item.id) ? '1' : '0')).join('')}
      changed={changedFieldsOf(item, first.get(item.id), start, draft)}
      wrong={wrongFieldsOf(issues, item.id, draft)}
      active={here.id === item.id ? here.column : null}
      open={open?.id === item.id ? open : null}
      onType={type}
      onClose={close}
      onInclude={include}
    />
  ))
}

interface KeyParts {
  editing: PlanEditing
  editor: CellEditor
  shown: readonly WorkItem[]
  grid: () => HTMLTableElement | null
}

function useGridKeys({ editing, editor, shown, grid }: KeyParts) {
  const columns = gridColumns(editing.draft)
  const move = (from: GridCell, rows: number, by: number) => {
    const row = shown.findIndex(({ id }) => id === from.id)
    const next = shown[Math.max(0, Math.min(shown.length - 1, row + rows))]
    const column = Math.max(0, Math.min(columns.length - 1, from.column + by))
    if (next) focusCell(grid(), { id: next.id, column })
  }
  const act = (key: GridKey, cell: GridCell) => {
    if (key.kind === 'move') return move(cell, key.rows, key.columns)
    if (key.kind === 'edit') return edit(cell, key.text)
    editing.dispatch(key)
  }
  const edit = (cell: GridCell, text: string | null) => {
    const column = columns[cell.column]
    if (column?.kind !== 'option') return editor.begin(cell, text)
    const isIn = editing.draft.options.some(
      ({ key, workItemIds }) => key === column.key && workItemIds.includes(cell.id),
    )
    if (text === null)
      editing.dispatch({ kind: 'edit', edit: { kind: 'include_item', ...cell, key: column.key, isIn: !isIn } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    if (editor.open) return leaveCell(event, cell)
    const key = readGridKey(event)
    // The browser checks and unchecks a checkbox by itself.
    const isToggled = event.key === ' ' && columns[cell.column]?.kind === 'option'
    if (!key || isToggled) return
    event.preventDefault()
    act(key, cell)
  }
  const leaveCell = (event: KeyboardEvent, cell: GridCell) => {
    if (event.key === 'Escape') editor.close('cancel')
    else if (event.key !== 'Enter' || editor.open?.isUnread) return
    else editor.close('keep')
    event.preventDefault()
    move(cell, event.key === 'Escape' ? 0 : event.shiftKey ? -1 : 1, 0)
  }
  return { onKeyDown }
}

/** A click moves to a cell, and a click on the cell that one is in edits it. */
function useSecondClick(active: GridCell | null, editor: CellEditor) {
  const wasActive = useRef(false)
  return {
    onMouseDown: ({ target }: MouseEvent) => {
      const cell = cellOf(target)
      wasActive.current = cell !== null && cell.id === active?.id && cell.column === active.column
    },
    onClick: ({ target }: MouseEvent) => {
      const cell = cellOf(target)
      if (cell && wasActive.current && !editor.open && cell.column < firstOption) editor.begin(cell, null)
    },
  }
}

function pasteOver(event: ClipboardEvent, { open }: CellEditor, onPaste: ItemGridProps['onPaste']): void {
  const cell = cellOf(event.target)
  if (!cell || open) return
  event.preventDefault()
  onPaste(event.clipboardData.getData('text/plain'), cell)
}

function copyCell(event: ClipboardEvent, { draft }: PlanEditing, { open }: CellEditor): void {
  const cell = cellOf(event.target)
  const item = draft.workItems.find(({ id }) => id === cell?.id)
  const column = cell && gridColumns(draft)[cell.column]
  const hasSelection = window.getSelection()?.isCollapsed === false
  if (!item || !column || open || hasSelection) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', writeCell(draft, item, column))
}
