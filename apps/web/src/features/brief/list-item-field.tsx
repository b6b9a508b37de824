import { ActionIcon, Group, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useBriefFormContext } from './brief-form-context.ts'
import type { ListSection } from './brief-sections.ts'

interface ListItemFieldProps {
  label: string
  path: `${ListSection | 'needs'}.${number}.text`
  onRemove: () => void
  /** A field in front of the text. */
  children?: ReactNode
}

export function ListItemField({ label, path, onRemove, children }: ListItemFieldProps) {
  const form = useBriefFormContext()
  return (
    <Group gap="xs" align="flex-start" className="pg-point">
      {children}
      <Textarea
        aria-label={label}
        autosize
        minRows={1}
        maxRows={8}
        className="pg-point-text"
        key={form.key(path)}
        {...form.getInputProps(path)}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Remove: ${label}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
