import { ActionIcon, Group, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useBriefFormContext } from './brief-form-context.ts'
import type { ListPart } from './brief-form-values.ts'
import type { RowEditing } from './use-list-rows.ts'

interface ListItemFieldProps {
  label: string
  path: `${ListPart}.${number}.text`
  editing: RowEditing
  /** A field in front of the text. */
  children?: ReactNode
}

/** A row of a list. Its caller gives it the key of its item, which is new when the form is filled. */
export function ListItemField({ label, path, editing, children }: ListItemFieldProps) {
  const form = useBriefFormContext()
  const { fieldId, onKeyDown, onPaste, onRemove } = editing
  return (
    <Group gap="xs" align="flex-start" className="pg-point">
      {children}
      <Textarea
        id={fieldId}
        aria-label={label}
        autosize
        minRows={1}
        maxRows={8}
        className="pg-point-text"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        {...form.getInputProps(path)}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Remove: ${label}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
