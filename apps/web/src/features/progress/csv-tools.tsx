import { Button, Group, Text } from '@mantine/core'
import { type CsvIssue, readActualsCsv, writeActualsCsv } from '@plangate/core/progress'
import type { WorkItem } from '@plangate/core/schemas'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { count } from '../../shared/format/format-values.ts'
import { saveAs } from '../../shared/ui/save-as.ts'
import type { TypedActuals } from './hours-form.ts'

interface CsvToolsProps {
  items: readonly WorkItem[]
  typed: TypedActuals
  /** Puts rows of a file into the form. Nothing is recorded yet. */
  onRead: (typed: TypedActuals) => void
}

/** Exports the table as CSV, and fills it from a file. */
export function CsvTools({ items, typed, onRead }: CsvToolsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<{ read: number; issues: CsvIssue[] } | null>(null)
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file === undefined) return
    const { items: rows, issues } = readActualsCsv(await file.text(), items)
    if (input.current) input.current.value = ''
    setOutcome({ read: rows.length, issues })
    onRead(
      Object.fromEntries(rows.map(({ workItemId, state, hours }) => [workItemId, { state, hours: String(hours) }])),
    )
  }
  return (
    <div>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveAs('hours.csv', toFile(items, typed))}
        >
          Export CSV
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          Import CSV
        </Button>
        <input
          ref={input}
          className="pg-file"
          type="file"
          accept=".csv,text/csv"
          aria-label="CSV file of hours"
          tabIndex={-1}
          onChange={(event) => void read(event)}
        />
      </Group>
      <div aria-live="polite">{outcome && <Outcome {...outcome} />}</div>
    </div>
  )
}

const maxShown = 5

function Outcome({ read, issues }: { read: number; issues: CsvIssue[] }) {
  if (issues.length === 0)
    return (
      <Text size="sm" mt="xs">
        {count(read, 'row')} read into the table. Record them below.
      </Text>
    )
  return (
    <div>
      <Text size="sm" mt="xs" c="var(--mantine-color-error)">
        Nothing was read:
      </Text>
      <ul>
        {issues.slice(0, maxShown).map(({ line, message }) => (
          <li key={line}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function toFile(items: readonly WorkItem[], typed: TypedActuals): Blob {
  return new Blob([writeActualsCsv(rowsOf(items, typed))], { type: 'text/csv' })
}

function rowsOf(items: readonly WorkItem[], typed: TypedActuals) {
  return items.map(({ id, title }) => {
    const hours = Number(typed[id]?.hours ?? 0)
    return { id, title, state: typed[id]?.state ?? 'open', hours: Number.isFinite(hours) ? hours : 0 }
  })
}
