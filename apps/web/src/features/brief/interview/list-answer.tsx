import { Button, Stack, Text } from '@mantine/core'
import type { Priority } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { ListItemField } from '../list-item-field.tsx'
import { useListRows } from '../use-list-rows.ts'
import { useStable } from '../use-stable.ts'
import { type DraftEntry, newEntry } from './answer-draft.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'

/** An answer of several points; needs also have a priority. Edited like the lists of the brief. */
export function ListAnswer({ question, draft, onChange }: AnswerFieldProps) {
  const write = (entries: DraftEntry[]) => onChange({ ...draft, entries })
  const { add, editing } = useListRows({
    read: () => draft.entries,
    write: (entries) => write(entries.length === 0 ? [newEntry()] : entries),
    create: ({ text, priority }, like) => newEntry(text, priority ?? like?.priority),
  })
  const change = useStable((index: number, changes: Partial<DraftEntry>) =>
    write(draft.entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry))),
  )
  const onText = useStable((index: number, text: string) => change(index, { text }))
  const onPriority = useStable((index: number, priority: Priority) => change(index, { priority }))
  const isNeeds = question.part === 'needs'
  return (
    <Stack gap="xs">
      <ul className="pg-points">
        {draft.entries.map(({ key, text, priority }, index) => (
          <li key={key}>
            <ListItemField
              label={isNeeds ? `Need ${index + 1}` : `Point ${index + 1}`}
              rowKey={key}
              index={index}
              text={text}
              error={null}
              onText={onText}
              editing={editing}
              {...(isNeeds && { priority, onPriority })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {isNeeds ? 'Add a need' : 'Add a point'}
        </Button>
      </div>
      {isNeeds && (
        <Text size="sm" c="var(--pg-quiet)">
          Three are enough for a first plan. Press Enter to add the next one.
        </Text>
      )}
    </Stack>
  )
}
