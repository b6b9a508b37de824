import '@mantine/core/styles/Table.layer.css'
import '../../../shared/ui/stacked-table.css'
import { Table } from '@mantine/core'
import type { Adjustments, ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'
import { writeChanges } from '../../../shared/selection/changes-in-address.ts'
import { TextLink } from '../../../shared/ui/links.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import type { DriverTotal } from '../plan-search.ts'
import { OpenQuestionChip } from '../questions/question-chip.tsx'
import { hasItem, toggleItemWithDependencies } from '../what-if/edit-adjustments.ts'
import { describeCorrelation, formatTotal } from './describe-drivers.ts'
import type { NamedDriver } from './read-drivers.ts'

interface DriverTableProps {
  planSet: PlanSet
  option: ExecutionOption
  drivers: NamedDriver[]
  total: DriverTotal
  adjustments: Adjustments
}

const names = {
  what: 'What',
  well: 'Safe figure if it goes well',
  badly: 'Safe figure if it goes badly',
  follows: 'How closely the total follows it',
  todo: 'What to do',
}

/** The numbers behind the tornado plot, with an action for each driver. */
export function DriverTable({ planSet, option, drivers, total, adjustments }: DriverTableProps) {
  return (
    <ScrollRegion label="Main drivers of time and cost, as a table">
      <Table className="pg-numbers pg-stacked-table pg-driver-table" role="table" aria-label="Main drivers">
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {[names.what, names.well, names.badly, names.follows, names.todo].map((name) => (
              <Table.Th key={name} scope="col" role="columnheader">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {drivers.map(({ workItemId, name, item, low, high, correlation }) => (
            <Table.Tr key={workItemId} role="row">
              <Table.Th scope="row" role="rowheader">
                {name} {item && <OpenQuestionChip question={item.question} />}
              </Table.Th>
              <Table.Td role="cell" data-name={names.well}>
                {formatTotal(total, low.p80)}
              </Table.Td>
              <Table.Td role="cell" data-name={names.badly}>
                {formatTotal(total, high.p80)}
              </Table.Td>
              <Table.Td role="cell" data-name={names.follows}>
                {describeCorrelation(correlation)}
              </Table.Td>
              <Table.Td role="cell">
                {item ? (
                  <TryWithout planSet={planSet} option={option} item={item} adjustments={adjustments} />
                ) : (
                  <TextLink to="/projects/$projectId/brief" params={{ projectId: planSet.projectId }} size="sm">
                    Add detail to the brief
                  </TextLink>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  )
}

interface TryWithoutProps {
  planSet: PlanSet
  option: ExecutionOption
  item: WorkItem
  adjustments: Adjustments
}

/**
 * Links to the what-if without the item and everything that depends on it; renders nothing when the option would have no
 * items left.
 */
function TryWithout({ planSet, option, item, adjustments }: TryWithoutProps) {
  const { projectId } = planSet
  const without = hasItem(option, adjustments, item.id)
    ? toggleItemWithDependencies(planSet, option, adjustments, item.id)
    : adjustments
  if (!without) return null
  return (
    <TextLink
      to="/projects/$projectId/plan"
      params={{ projectId }}
      search={(search) => ({ ...search, view: 'what-if', ...writeChanges(planSet, without) })}
      resetScroll={false}
      aria-label={`Try without it: ${item.title}`}
      size="sm"
    >
      Try without it
    </TextLink>
  )
}
