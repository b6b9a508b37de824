import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { ActionIcon, NativeSelect, Textarea } from '@mantine/core'
import { Priority } from '@plangate/core/schemas'
import { IconTrash } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { priorityLabels } from './brief-sections.ts'
import { idOfRow, type RowEditing } from './use-list-rows.ts'

interface ListItemFieldProps {
  label: string
  rowKey: string
  index: number
  /** As it is when the row is made: the field keeps what is typed. */
  text: string
  error: ReactNode
  onText: (index: number, text: string) => void
  editing: RowEditing
  /** Of a need; a point has none. */
  priority?: Priority
  onPriority?: (index: number, priority: Priority) => void
}

const priorities = Priority.options.map((value) => ({ value, label: priorityLabels[value] }))

/** A row of a list. Memoized, because a list may have 200 of them, and every key press in one may change the others. */
export const ListItemField = memo(function ListItemField(props: ListItemFieldProps) {
  const { label, rowKey, index, text, error, onText, editing } = props
  return (
    <div className="pg-point">
      <PriorityField {...props} />
      <Textarea
        id={idOfRow(rowKey)}
        aria-label={label}
        rows={countRows(text)}
        className="pg-point-text"
        error={error}
        defaultValue={text}
        onChange={({ currentTarget: { value } }) => onText(index, value)}
        onKeyDown={(event) => editing.onKeyDown(index, event)}
        onPaste={(event) => editing.onPaste(index, event)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Remove: ${label}`}
        onClick={() => editing.onRemove(index)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
})

function PriorityField({ label, index, priority, onPriority }: ListItemFieldProps) {
  if (priority === undefined || !onPriority) return null
  return (
    <NativeSelect
      aria-label={`Priority of ${label.toLowerCase()}`}
      data={priorities}
      w={104}
      defaultValue={priority}
      onChange={({ currentTarget: { value } }) => {
        const chosen = Priority.safeParse(value)
        if (chosen.success) onPriority(index, chosen.data)
      }}
    />
  )
}

/** UTF-16 code units that about fit into a line. */
const lineLength = 80
const maxRows = 8

/** For browsers whose fields do not grow with their text. */
function countRows(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0)
  return Math.min(rows, maxRows)
}
