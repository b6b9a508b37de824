import '@mantine/core/styles/Input.layer.css'
import { Group, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { count } from '../../../shared/format/format-values.ts'

/** A list of at most this many work items is shown as a whole, without a search. */
export const maxUnfolded = 60

interface FindItemsFieldProps {
  words: string
  onWords: (words: string) => void
  found: number
  total: number
}

/** Searches the work items of a large plan. Announces how many it finds; renders nothing for a plan with few of them. */
export function FindItemsField({ words, onWords, found, total }: FindItemsFieldProps) {
  if (total <= maxUnfolded) return null
  return (
    <Group gap="sm" mb="xs">
      <TextInput
        type="search"
        size="sm"
        aria-label="Find a work item"
        placeholder="Find a work item"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={({ currentTarget: { value } }) => onWords(value)}
      />
      <Text size="sm" c="var(--pg-quiet)" role="status">
        {words.trim() ? `${found} of ${count(total, 'work item')}` : count(total, 'work item')}
      </Text>
    </Group>
  )
}
