import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import type { AdjustmentIssue } from '@plangate/core/analysis'
import type { Adjustments, ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'
import { useState } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { findToggleIssues, toggleItem, toggleItemWithDependencies } from './edit-adjustments.ts'
import { ItemMatrixRow } from './item-matrix-row.tsx'
import { RefusedToggle } from './refused-toggle.tsx'

interface ItemMatrixProps {
  planSet: PlanSet
  adjustments: Adjustments
  /** Why the current adjustments are invalid; empty when they are valid. */
  issues: AdjustmentIssue[]
  onChange: (adjustments: Adjustments) => void
}

interface Toggle {
  option: ExecutionOption
  item: WorkItem
}

/** Checkboxes for the work items of each option. Refuses a change that breaks a dependency, and offers one that works. */
export function ItemMatrix({ planSet, adjustments, issues, onChange }: ItemMatrixProps) {
  const { options, workItems } = planSet
  const [refused, setRefused] = useState<Toggle | null>(null)
  const refusal = refused && findToggleIssues(planSet, refused.option, adjustments, refused.item.id)
  const toggle = (requested: Toggle) => {
    const { option, item } = requested
    const isRefused = findToggleIssues(planSet, option, adjustments, item.id).length > 0
    setRefused(isRefused ? requested : null)
    if (!isRefused) onChange(toggleItem(option, adjustments, item.id))
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
        <ItemMatrixHeader options={options} />
        {Object.entries(Object.groupBy(workItems, ({ discipline }) => discipline)).map(([discipline, items = []]) => (
          <Table.Tbody key={discipline}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={options.length + 1} tt="capitalize" c="var(--pg-quiet)">
                {discipline}
              </Table.Th>
            </Table.Tr>
            {items.map((item) => (
              <ItemMatrixRow
                key={item.id}
                planSet={planSet}
                item={item}
                adjustments={adjustments}
                issues={issues.filter((issue) => 'workItemId' in issue && issue.workItemId === item.id)}
                onToggle={(option) => toggle({ option, item })}
              >
                {refused?.item.id === item.id && refusal && refusal.length > 0 && (
                  <RefusedToggle
                    planSet={planSet}
                    option={refused.option}
                    item={item}
                    before={adjustments}
                    together={toggleItemWithDependencies(planSet, refused.option, adjustments, item.id)}
                    issues={refusal}
                    onChange={onChange}
                    onDismiss={() => setRefused(null)}
                  />
                )}
              </ItemMatrixRow>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Panel>
  )
}

function ItemMatrixHeader({ options }: Pick<PlanSet, 'options'>) {
  return (
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
  )
}
