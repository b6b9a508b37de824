import './work-items.css'
import { Table, Text, Title } from '@mantine/core'
import type { PlanSet, WorkItem } from '@plangate/core/schemas'
import { IconCheck } from '@tabler/icons-react'
import { formatHours } from '../../shared/format/format.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { partNames } from './part-names.ts'

/**
 * What is built in which option, what it takes, and whose words in the brief it serves.
 * The roles are written out because a phone shows the rows as cards, and a browser forgets that such a table is one.
 */
export function WorkItems({ planSet: { workItems, options } }: { planSet: PlanSet }) {
  const chosen = options.map((option) => ({ ...option, items: new Set(option.workItemIds) }))
  return (
    <Panel>
      <Title order={2} id="work-items">
        Work items
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Person-hours from low (P10) over likely (P50) to high (P90). The words are your brief's own.
      </Text>
      <Table className="pg-work" verticalSpacing="sm" role="table" aria-labelledby="work-items">
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Th scope="col" role="columnheader" className="pg-work-title">
              Work item
            </Table.Th>
            <Table.Th scope="col" role="columnheader">
              Serves
            </Table.Th>
            <Table.Th scope="col" role="columnheader" className="pg-work-hours">
              Hours
            </Table.Th>
            {options.map(({ id, name }) => (
              <Table.Th key={id} scope="col" role="columnheader" className="pg-work-head">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {workItems.map((item) => (
            <Table.Tr key={item.id} role="row">
              <WorkItemCells item={item} />
              {chosen.map(({ id, name, items }) => (
                <Table.Td key={id} role="cell" className="pg-work-mark" data-option={name}>
                  <Included included={items.has(item.id)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}

function WorkItemCells({ item: { title, discipline, addresses, hours } }: { item: WorkItem }) {
  return (
    <>
      <Table.Th scope="row" role="rowheader" className="pg-work-title">
        {title}
        <Text size="xs" c="var(--pg-quiet)" tt="capitalize">
          {discipline}
        </Text>
      </Table.Th>
      <Table.Td role="cell" className="pg-work-words">
        {addresses.map(({ part, words }) => (
          <Text key={`${part} ${words}`} size="sm">
            <Text span size="xs" fw={600} c="var(--pg-quiet)">
              {partNames[part]}:
            </Text>{' '}
            {words}
          </Text>
        ))}
      </Table.Td>
      <Table.Td role="cell" className="pg-work-hours">
        <strong>{formatHours(hours.likely)}</strong>
        <Text size="xs" c="var(--pg-quiet)">
          {formatHours(hours.low)}-{formatHours(hours.high)}
        </Text>
      </Table.Td>
    </>
  )
}

function Included({ included }: { included: boolean }) {
  return included ? (
    <IconCheck size={18} stroke={2.4} role="img" aria-label="included" />
  ) : (
    <Text span c="var(--pg-quiet)" aria-label="left out" role="img">
      –
    </Text>
  )
}
