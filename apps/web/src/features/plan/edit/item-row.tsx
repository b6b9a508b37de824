import { writeAmount } from '@plangate/core/plan-editing'
import type { WorkItem, WorkItemId } from '@plangate/core/schemas'
import { memo } from 'react'
import { CellField } from './cell-field.tsx'
import { gridRoles } from './grid-roles.ts'
import type { MarkedFields } from './marked-fields.ts'
import type { CellEditor, OpenCell } from './use-cell-editor.ts'

interface ItemRowProps {
  item: WorkItem
  /** Of the row, from 1 on. */
  number: number
  /** Numbers of rows. */
  dependsOn: string
  /** Of the options, one after the other. */
  letters: string
  /** A 1 for each option that has the item, and a 0 for each other one. */
  included: string
  changed: MarkedFields
  wrong: MarkedFields
  /** The column that the keyboard is in; null in other rows. */
  active: number | null
  /** The cell of the row that is being edited. */
  open: OpenCell | null
  onType: CellEditor['type']
  onClose: CellEditor['close']
  onInclude: (id: WorkItemId, place: number, isIn: boolean) => void
}

/** One work item of the grid. Memoized, because a plan may have 250 of them, and each key press changes one. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, number, dependsOn, letters, included, onInclude } = props
  const { low, likely, high } = item.hours
  const texts = [
    { field: 'title', text: item.title },
    { field: 'low', text: writeAmount(low) },
    { field: 'likely', text: writeAmount(likely) },
    { field: 'high', text: writeAmount(high) },
    { field: 'value', text: writeAmount(item.value) },
    { field: 'dependsOn', text: dependsOn },
  ]
  return (
    <tr {...gridRoles.row}>
      <th scope="row" {...gridRoles.rowHead}>
        {number}
      </th>
      {texts.map(({ field, text }, column) => (
        <TextCell key={field} row={props} field={field} column={column} text={text} />
      ))}
      {[...included].map((isIn, place) => (
        <td
          key={letters[place]}
          {...cellProps(props, String(place), texts.length + place)}
          data-name={letters[place]}
          tabIndex={undefined}
        >
          <input
            type="checkbox"
            tabIndex={props.active === texts.length + place ? 0 : -1}
            aria-describedby={props.active === texts.length + place ? 'active-cell' : undefined}
            aria-label={`${item.title || `Row ${number}`} in option ${letters[place]}`}
            checked={isIn === '1'}
            onChange={({ currentTarget }) => onInclude(item.id, place, currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  )
})

interface TextCellProps {
  row: ItemRowProps
  field: string
  column: number
  text: string
}

function TextCell({ row, field, column, text }: TextCellProps) {
  const { item, number, open, onType, onClose } = row
  const cell = { id: item.id, column }
  if (open?.column !== column) return <td {...cellProps(row, field, column)}>{text}</td>
  return (
    <td {...cellProps(row, field, column)} tabIndex={-1}>
      <CellField
        label={`${fieldNames[field] ?? field} of row ${number}`}
        text={open.text}
        isWrong={open.isUnread}
        isAmount={field !== 'title' && field !== 'dependsOn'}
        onType={(next) => onType(cell, next)}
        onLeave={() => onClose(open.isUnread ? 'cancel' : 'keep')}
      />
    </td>
  )
}

const fieldNames: Partial<Record<string, string>> = {
  title: 'Title',
  low: 'Low hours',
  likely: 'Likely hours',
  high: 'High hours',
  value: 'Value',
  dependsOn: 'Dependencies',
}

/** Above the field on a phone, where the head of the column is out of sight. A title needs no name. */
const shortNames: Partial<Record<string, string>> = {
  low: 'Low',
  likely: 'Likely',
  high: 'High',
  value: 'Value',
  dependsOn: 'Depends on',
}

/** What a cell says of itself to the keyboard, to the style sheet and to screen readers. */
function cellProps({ item, active, changed, wrong }: ItemRowProps, field: string, column: number) {
  const isActive = active === column
  return {
    ...gridRoles.cell,
    'data-item': item.id,
    'data-name': shortNames[field],
    'data-column': column,
    'data-kind': field,
    'data-changed': changed.split(' ').includes(field) || undefined,
    'aria-invalid': wrong.split(' ').includes(field) || undefined,
    'aria-describedby': isActive ? 'active-cell' : undefined,
    tabIndex: isActive ? 0 : -1,
  }
}
