import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Table.layer.css'
import { Group, NativeSelect, Table, Text, TextInput, Title } from '@mantine/core'
import type { SelectedWork } from '@plangate/core/progress'
import { ItemState, type ProjectId, type WorkItem, type WorkItemId, type WorkProgress } from '@plangate/core/schemas'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { count, formatHours } from '../../shared/format/format-values.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { ScrollRegion } from '../../shared/ui/scroll-region.tsx'
import { CsvTools } from './csv-tools.tsx'
import { readTyped, selectedItems, type TypedActual, typedFrom } from './hours-form.ts'
import { useRecord } from './use-record.ts'

interface HoursTableProps {
  projectId: ProjectId
  progress: WorkProgress
  work: SelectedWork
}

const states = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] satisfies { value: ItemState; label: string }[]

/**
 * One row per item. Enter moves down a column, as in a spreadsheet; one button records all changes. On a phone, each item
 * is above its fields. The roles are written out, because a CSS grid is not a table to browsers.
 */
export function HoursTable({ projectId, progress, work }: HoursTableProps) {
  const items = selectedItems(work)
  const recorded = typedFrom(items, progress)
  const [typed, setTyped] = useState(recorded)
  const [showsWrong, setShowsWrong] = useState(false)
  const record = useRecord()
  const { changed, wrong } = readTyped(typed, recorded, items)
  const change = (id: WorkItemId, to: Partial<TypedActual>) =>
    setTyped((before) => ({ ...before, [id]: { state: 'open', hours: '', ...before[id], ...to } }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setShowsWrong(wrong.length > 0)
    // Fields are marked as wrong once they are rendered.
    if (wrong.length > 0) requestAnimationFrame(() => focusFirstWrong(form))
    else if (changed.length > 0) record.mutate({ projectId, items: changed })
  }
  return (
    <Panel labelledBy="hours">
      <Group justify="space-between" align="flex-start" mb="md">
        <HoursTitle />
        <CsvTools items={items} typed={typed} onRead={(read) => setTyped((before) => ({ ...before, ...read }))} />
      </Group>
      <form onSubmit={submit} noValidate aria-label="Hours">
        <ScrollRegion label="Hours of the items">
          <Table className="pg-hours" role="table" aria-label="Hours of the items">
            <HoursHeader />
            <Table.Tbody role="rowgroup">
              {items.map((item) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  typed={typed[item.id] ?? { state: 'open', hours: '' }}
                  isWrong={showsWrong && wrong.includes(item.id)}
                  onChange={(to) => change(item.id, to)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
        {record.error && <ErrorNotice error={record.error} />}
        {/* A review that is due comes first, and its button stands out. */}
        <BusyButton
          mt="md"
          type="submit"
          variant={progress.reviews.some(({ end }) => end === null) ? 'default' : 'filled'}
          busy={record.isPending}
        >
          {changed.length === 0 ? 'Record' : `Record ${count(changed.length, 'change')}`}
        </BusyButton>
      </form>
    </Panel>
  )
}

function HoursTitle() {
  return (
    <div>
      <Title order={2} id="hours">
        Hours
      </Title>
      <Text size="sm" c="var(--pg-quiet)" maw={620}>
        Paid hours of each item from its start. Earlier records stay: what you enter here corrects them.
      </Text>
    </div>
  )
}

function HoursHeader() {
  return (
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        <Table.Th scope="col" role="columnheader">
          Item
        </Table.Th>
        <Table.Th scope="col" role="columnheader">
          Likely
        </Table.Th>
        <Table.Th scope="col" role="columnheader">
          State
        </Table.Th>
        <Table.Th scope="col" role="columnheader">
          Hours so far
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}

interface ItemRowProps {
  item: WorkItem
  typed: TypedActual
  isWrong: boolean
  onChange: (to: Partial<TypedActual>) => void
}

function ItemRow({ item: { title, hours }, typed, isWrong, onChange }: ItemRowProps) {
  return (
    <Table.Tr role="row">
      <Table.Th scope="row" role="rowheader" fw={400}>
        {title}
      </Table.Th>
      <Table.Td role="cell">{formatHours(hours.likely)} h</Table.Td>
      <Table.Td role="cell">
        <NativeSelect
          aria-label={`State of ${title}`}
          size="xs"
          miw={92}
          data={states}
          value={typed.state}
          onChange={({ currentTarget }) => onChange({ state: ItemState.parse(currentTarget.value) })}
        />
      </Table.Td>
      <Table.Td role="cell">
        <TextInput
          aria-label={`Hours of ${title}`}
          size="xs"
          maw={110}
          inputMode="decimal"
          value={typed.hours}
          error={isWrong && 'A number, such as 12.5'}
          onChange={({ currentTarget }) => onChange({ hours: currentTarget.value })}
          onKeyDown={moveDown}
        />
      </Table.Td>
    </Table.Tr>
  )
}

/** Enter goes to the hours of the next item; from the last one it records. */
function moveDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  const fields = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.select()
}
