import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { Priority } from '@plangate/core/schemas'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { priorityLabels } from '../brief-sections.ts'
import { type RowEditing, useListRows } from '../use-list-rows.ts'
import { type DraftEntry, newEntry } from './answer-draft.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'

const priorities = Priority.options.map((value) => ({ value, label: priorityLabels[value] }))

/** An answer of several points; needs also have a priority. Edited like the lists of the brief. */
export function ListAnswer({ question, draft, onChange }: AnswerFieldProps) {
  const write = (entries: DraftEntry[]) => onChange({ ...draft, entries })
  const rows = useListRows({
    read: () => draft.entries,
    write: (entries) => write(entries.length === 0 ? [newEntry()] : entries),
    create: ({ text, priority }, like) => newEntry(text, priority ?? like?.priority),
  })
  const isNeeds = question.part === 'needs'
  return (
    <Stack gap="xs">
      <ul className="pg-points">
        {draft.entries.map((entry, index) => (
          <li key={entry.key}>
            <EntryRow
              entry={entry}
              number={index + 1}
              isNeeds={isNeeds}
              editing={rows.editing(index, entry.key)}
              onChange={(next) => write(draft.entries.with(index, next))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={rows.add}>
          {isNeeds ? 'Add a need' : 'Add a point'}
        </Button>
      </div>
      {isNeeds && (
        <Text size="sm" c="var(--pg-quiet)">
          Three are enough for a first plan. Enter begins the next one.
        </Text>
      )}
    </Stack>
  )
}

interface EntryRowProps {
  entry: DraftEntry
  /** Counted from 1. */
  number: number
  isNeeds: boolean
  editing: RowEditing
  onChange: (entry: DraftEntry) => void
}

function EntryRow({ entry, number, isNeeds, editing, onChange }: EntryRowProps) {
  const name = isNeeds ? `Need ${number}` : `Point ${number}`
  const { fieldId, onKeyDown, onPaste, onRemove } = editing
  return (
    <Group gap="xs" align="flex-start" className="pg-point">
      {isNeeds && (
        <NativeSelect
          aria-label={`Priority of need ${number}`}
          data={priorities}
          w={104}
          value={entry.priority}
          onChange={(event) => onChange({ ...entry, priority: Priority.parse(event.currentTarget.value) })}
        />
      )}
      <Textarea
        id={fieldId}
        aria-label={name}
        autosize
        minRows={1}
        maxRows={6}
        className="pg-point-text"
        value={entry.text}
        onChange={(event) => onChange({ ...entry, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Remove: ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
