import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Table.layer.css'
import { Checkbox, Table, Text } from '@mantine/core'
import type { AdjustmentIssue } from '@plangate/core/analysis'
import { type ExecutionOption, letterOf, type PricedPlan, type WorkItem } from '@plangate/core/schemas'
import { memo, type ReactNode } from 'react'
import { formatAdjustmentIssue } from '../../../shared/format/format-adjustments.ts'
import { formatHours } from '../../../shared/format/format-values.ts'

interface ItemMatrixRowProps {
  planSet: PricedPlan
  item: WorkItem
  /** Whether each option has it, in the order of the plan set. */
  isIn: boolean[]
  /** The issues of this item. */
  issues: AdjustmentIssue[]
  onToggle: (option: ExecutionOption, item: WorkItem) => void
  /** Shown below the row. */
  children: ReactNode
}

/** One work item with a checkbox for each option. Memoized, because a plan may have 750 checkboxes. */
export const ItemMatrixRow = memo(function ItemMatrixRow(props: ItemMatrixRowProps) {
  const { planSet, item, isIn, issues, onToggle, children } = props
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
          const isChanged = isIn[place] !== option.workItemIds.includes(item.id)
          return (
            <Table.Td key={option.id} data-changed={isChanged || undefined}>
              <Checkbox
                checked={isIn[place] ?? false}
                onChange={() => onToggle(option, item)}
                aria-label={`${item.title} in option ${letterOf(planSet, option.id)}${isChanged ? ', changed' : ''}`}
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
}, isSameRow)

function isSameRow(one: ItemMatrixRowProps, other: ItemMatrixRowProps): boolean {
  const { isIn, issues, ...rest } = one
  return (
    isIn.every((is, place) => is === other.isIn[place]) &&
    issues.length + other.issues.length === 0 &&
    rest.planSet === other.planSet &&
    rest.item === other.item &&
    rest.onToggle === other.onToggle &&
    rest.children === other.children
  )
}
