import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import type { AdjustmentIssue } from '@plangate/core/analysis'
import type { Adjustments, ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'
import { useState } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { findToggleIssues, toggleItem, toggleItemWithDependencies } from './edit-adjustments.ts'
import { ItemRow } from './item-row.tsx'
import { RefusedToggle } from './refused-toggle.tsx'

interface ItemMatrixProps {
  planSet: PlanSet
  changes: Adjustments
  /** What cannot be made of the changes as they are. */
  issues: AdjustmentIssue[]
  onChange: (changes: Adjustments) => void
}

interface Toggle {
  option: ExecutionOption
  item: WorkItem
}

/** Every work item in or out of every option. What would tear a dependency apart is refused, with the way to do it. */
export function ItemMatrix({ planSet, changes, issues, onChange }: ItemMatrixProps) {
  const { options, workItems } = planSet
  const [refused, setRefused] = useState<Toggle | null>(null)
  const refusal = refused && findToggleIssues(planSet, refused.option, changes, refused.item.id)
  const toggle = (asked: Toggle) => {
    const { option, item } = asked
    const isRefused = findToggleIssues(planSet, option, changes, item.id).length > 0
    setRefused(isRefused ? asked : null)
    if (!isRefused) onChange(toggleItem(option, changes, item.id))
  }
  return (
    <Panel labelledBy="items" className="pg-what-if-items">
      <Title order={2} id="items" size="h3">
        Work items in and out
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        What differs from the plan is marked.
      </Text>
      <Table className="pg-item-matrix" aria-labelledby="items" verticalSpacing={6} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Work item</Table.Th>
            {options.map(({ id, name }, place) => (
              <Table.Th key={id} scope="col">
                <OptionMark place={place} />
                <VisuallyHidden>{name}</VisuallyHidden>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {Object.entries(Object.groupBy(workItems, ({ discipline }) => discipline)).map(([discipline, items = []]) => (
          <Table.Tbody key={discipline}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={options.length + 1} tt="capitalize" c="var(--pg-quiet)">
                {discipline}
              </Table.Th>
            </Table.Tr>
            {items.map((item) => (
              <ItemRow
                key={item.id}
                planSet={planSet}
                item={item}
                changes={changes}
                issues={issues.filter((issue) => 'workItemId' in issue && issue.workItemId === item.id)}
                onToggle={(option) => toggle({ option, item })}
              >
                {refused?.item.id === item.id && refusal && refusal.length > 0 && (
                  <RefusedToggle
                    planSet={planSet}
                    option={refused.option}
                    item={item}
                    before={changes}
                    together={toggleItemWithDependencies(planSet, refused.option, changes, item.id)}
                    issues={refusal}
                    onChange={onChange}
                    onDismiss={() => setRefused(null)}
                  />
                )}
              </ItemRow>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Panel>
  )
}
