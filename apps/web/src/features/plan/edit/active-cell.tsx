import { columnName, type EditIssue, type GridColumn, gridColumns } from '@plangate/core/plan-editing'
import type { WorkItem } from '@plangate/core/schemas'
import type { CellEditor, GridCell } from './use-cell-editor.ts'
import type { PlanEditing } from './use-plan-editing.ts'

interface ActiveCellProps {
  editing: PlanEditing
  editor: CellEditor
  active: GridCell | null
}

/** Says of the cell that the keyboard is in what does not fit into it, and what is wrong with it. */
export function ActiveCell({ editing: { draft, issues }, editor, active }: ActiveCellProps) {
  const row = draft.workItems.findIndex(({ id }) => id === active?.id)
  const item = draft.workItems[row]
  const column = active && gridColumns(draft)[active.column]
  if (!item || !column) return <p id="active-cell" className="pg-active-cell" />
  const wrong = editor.open?.isUnread ? unreadWords(column) : issueOf(issues, item, column)?.words
  const titles = item.dependsOn.map((id) => draft.workItems.find((other) => other.id === id)?.title ?? id)
  return (
    <p id="active-cell" className="pg-active-cell pg-wrap">
      Row {row + 1}, {columnName(draft, column)}
      {column.kind === 'dependsOn' && titles.length > 0 && `: ${titles.join('; ')}`}
      {wrong && <strong className="pg-edit-wrong">. {wrong}</strong>}
    </p>
  )
}

function unreadWords({ kind }: GridColumn): string {
  return kind === 'dependsOn'
    ? 'Write numbers of other rows, such as "1, 3". Until then it stays as it was.'
    : 'Write a number, such as 12 or 7.5. Until then it stays as it was.'
}

function issueOf(issues: readonly EditIssue[], { id }: WorkItem, column: GridColumn): EditIssue | undefined {
  return issues.find(({ place }) => {
    if (place.kind === 'item') return place.id === id && place.field === column.kind
    return place.kind === 'inclusion' && column.kind === 'option' && place.id === id && place.key === column.key
  })
}
