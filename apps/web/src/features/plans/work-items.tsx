import { Badge, Table, Text, Title } from '@mantine/core'
import type { PlanSet, WorkItem } from '@plangate/core/schemas'
import { IconCheck } from '@tabler/icons-react'
import { formatHours } from '../../shared/format/format.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { ScrollRegion } from '../../shared/ui/scroll-region.tsx'
import { partNames } from './part-names.ts'

/** What is built in which option, what it takes, and whose words in the brief it serves. */
export function WorkItems({ planSet: { workItems, options } }: { planSet: PlanSet }) {
  const chosen = options.map((option) => ({ ...option, items: new Set(option.workItemIds) }))
  return (
    <Panel>
      <Title order={2}>Work items</Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Person-hours from low (P10) over likely (P50) to high (P90). The words are your brief's own.
      </Text>
      <ScrollRegion label="Work items by option">
        <Table className="pg-work" verticalSpacing="sm" miw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Work item</Table.Th>
              <Table.Th scope="col">Serves</Table.Th>
              <Table.Th scope="col" ta="right">
                Hours
              </Table.Th>
              {options.map(({ id, name }) => (
                <Table.Th key={id} scope="col" ta="center">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {workItems.map((item) => (
              <Table.Tr key={item.id}>
                <WorkItemCells item={item} />
                {chosen.map(({ id, items }) => (
                  <Table.Td key={id} ta="center" className="pg-work-mark">
                    <Included included={items.has(item.id)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </Panel>
  )
}

function WorkItemCells({ item: { title, discipline, addresses, hours } }: { item: WorkItem }) {
  return (
    <>
      <Table.Th scope="row" className="pg-work-title">
        {title}
        <Badge variant="light" color="gray" size="sm" mt={4} display="block" w="fit-content">
          {discipline}
        </Badge>
      </Table.Th>
      <Table.Td className="pg-work-words">
        {addresses.map(({ part, words }) => (
          <Text key={`${part} ${words}`} size="sm">
            <Text span size="xs" fw={600} c="var(--pg-quiet)">
              {partNames[part]}:
            </Text>{' '}
            {words}
          </Text>
        ))}
      </Table.Td>
      <Table.Td ta="right" className="pg-work-hours">
        <strong>{formatHours(hours.likely)}</strong>
        <Text size="xs" c="var(--pg-quiet)">
          {formatHours(hours.low)}–{formatHours(hours.high)}
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
