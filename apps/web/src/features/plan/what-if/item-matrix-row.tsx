import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Table.layer.css'
import { Checkbox, Table, Text } from '@mantine/core'
import type { AdjustmentIssue } from '@plangate/core/analysis'
import type { Adjustments, ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { formatHours } from '../../../shared/format/format.ts'
import { formatAdjustmentIssue } from '../../../shared/format/format-adjustments.ts'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'
import { hasItem } from './edit-adjustments.ts'

interface ItemMatrixRowProps {
  planSet: PlanSet
  item: WorkItem
  adjustments: Adjustments
  /** The issues of this item. */
  issues: AdjustmentIssue[]
  onToggle: (option: ExecutionOption) => void
  /** Shown below the row. */
  children: ReactNode
}

/** One work item with a checkbox for each option. */
export function ItemMatrixRow({ planSet, item, adjustments, issues, onToggle, children }: ItemMatrixRowProps) {
  const { options } = planSet
  const below = children || issues.length > 0
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400}>
          {item.title}{' '}
          <Text span size="xs" c="var(--pg-quiet)" className="pg-what-if-hours">
            {formatHours(item.hours.likely)} h
          </Text>
        </Table.Th>
        {options.map((option, place) => {
          const isIn = hasItem(option, adjustments, item.id)
          const isChanged = isIn !== option.workItemIds.includes(item.id)
          return (
            <Table.Td key={option.id} data-changed={isChanged || undefined}>
              <Checkbox
                checked={isIn}
                onChange={() => onToggle(option)}
                aria-label={`${item.title} in option ${optionLetter(place)}${isChanged ? ', changed' : ''}`}
              />
            </Table.Td>
          )
        })}
      </Table.Tr>
      {below && (
        <Table.Tr>
          <Table.Td colSpan={options.length + 1} className="pg-what-if-below">
            {issues.map((issue) => (
              <Text key={formatAdjustmentIssue(planSet, issue)} size="sm" c="var(--mantine-color-error)">
                {formatAdjustmentIssue(planSet, issue)}
              </Text>
            ))}
            {children}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
