import { Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { writeRows, writeTabSeparated } from '@plangate/core/plan-editing'
import type { Brief, WorkItem } from '@plangate/core/schemas'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconPlus,
  IconSeparatorHorizontal,
  IconTrash,
} from '@tabler/icons-react'
import { addedItemFor } from './added-item.ts'
import { ToolButton } from './tool-button.tsx'
import type { PlanEditing } from './use-plan-editing.ts'

interface ItemToolsProps {
  editing: PlanEditing
  /** The work item that the keyboard is in. */
  item: WorkItem | null
  brief: Brief
}

/** Undo, and what is done with whole rows. */
export function ItemTools({ editing, item, brief }: ItemToolsProps) {
  const { draft, history, dispatch } = editing
  const last = draft.workItems.at(-1)?.id ?? null
  const row = draft.workItems.findIndex((other) => other.id === item?.id) + 1
  const add = () =>
    dispatch({ kind: 'edit', edit: { kind: 'add_item', after: item?.id ?? last, item: addedItemFor(brief) } })
  return (
    <Group gap="xs" mb="sm">
      <ToolButton icon={IconArrowBackUp} isOff={history.past.length === 0} onClick={() => dispatch({ kind: 'undo' })}>
        Undo
      </ToolButton>
      <ToolButton
        icon={IconArrowForwardUp}
        isOff={history.future.length === 0}
        onClick={() => dispatch({ kind: 'redo' })}
      >
        Redo
      </ToolButton>
      <ToolButton icon={IconPlus} onClick={add}>
        {item ? `Add below row ${row}` : 'Add a work item'}
      </ToolButton>
      {item && (
        <>
          <ToolButton
            icon={IconSeparatorHorizontal}
            onClick={() => dispatch({ kind: 'edit', edit: { kind: 'split_item', id: item.id } })}
          >
            Split row {row}
          </ToolButton>
          <ToolButton
            icon={IconTrash}
            onClick={() => dispatch({ kind: 'edit', edit: { kind: 'remove_item', id: item.id } })}
          >
            Remove row {row}
          </ToolButton>
        </>
      )}
      <CopyTable editing={editing} />
    </Group>
  )
}

function CopyTable({ editing: { draft } }: Pick<ItemToolsProps, 'editing'>) {
  const { copied, error, copy } = useClipboard({ timeout: 3_000 })
  const label = copied ? 'Copied' : 'Copy as table'
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCopy size={16} aria-hidden />}
      onClick={() => copy(writeTabSeparated(writeRows(draft)))}
    >
      <span aria-live="polite">{error ? 'The browser refused to copy' : label}</span>
    </Button>
  )
}
