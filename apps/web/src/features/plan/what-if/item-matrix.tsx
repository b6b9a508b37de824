import '@mantine/core/styles/Table.layer.css'
import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { type AdjustmentIssue, adjustedItemIds, findOptionAdjustments } from '@plangate/core/analysis'
import {
  type Adjustments,
  type ExecutionOption,
  letterOf,
  type PricedPlan,
  type WorkItem,
} from '@plangate/core/schemas'
import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import { count, formatHours } from '../../../shared/format/format-values.ts'
import { foldSmallest } from '../../../shared/ui/fold-smallest.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { FindItemsField, maxUnfolded } from '../find/find-items-field.tsx'
import { hoursOf } from '../find/hours-of.ts'
import { matchesWords } from '../find/matches-words.ts'
import { findToggleIssues, toggleItem, toggleItemWithDependencies } from './edit-adjustments.ts'
import { ItemMatrixRow } from './item-matrix-row.tsx'
import { RefusedToggle } from './refused-toggle.tsx'

interface ItemMatrixProps {
  planSet: PricedPlan
  /** The items taken out and put in. */
  scope: Adjustments
  /** Why the current adjustments are invalid; empty when they are valid. */
  issues: AdjustmentIssue[]
  onChange: (scope: Adjustments) => void
}

interface Toggle {
  option: ExecutionOption
  item: WorkItem
}

/**
 * Checkboxes for the work items of each option, the smaller ones of a large plan folded. Refuses a change that breaks a
 * dependency, and offers one that works. Memoized, because no other control changes it.
 */
export const ItemMatrix = memo(function ItemMatrix({ planSet, scope, issues, onChange }: ItemMatrixProps) {
  const { options, workItems } = planSet
  const [words, setWords] = useState('')
  const searched = useDeferredValue(words)
  const found = workItems.filter((item) => matchesWords(item, searched))
  const included = options.map((option) => new Set(adjustedItemIds(option, findOptionAdjustments(option, scope))))
  const { refused, refusal, toggle, dismiss } = useToggle(planSet, scope, onChange)
  const renderItem = (item: WorkItem) => (
    <ItemMatrixRow
      key={item.id}
      planSet={planSet}
      item={item}
      isIn={included.map((ids) => ids.has(item.id))}
      issues={issues.filter((issue) => 'workItemId' in issue && issue.workItemId === item.id)}
      onToggle={toggle}
    >
      {refused?.item.id === item.id && refusal && refusal.length > 0 && (
        <RefusedToggle
          planSet={planSet}
          option={refused.option}
          item={item}
          before={scope}
          together={toggleItemWithDependencies(planSet, refused.option, scope, item.id)}
          issues={refusal}
          onChange={onChange}
          onDismiss={dismiss}
        />
      )}
    </ItemMatrixRow>
  )
  return (
    <Panel labelledBy="items" className="pg-what-if-items">
      <Title order={2} id="items" size="h3">
        Work items in and out
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        What differs from the plan is marked.
      </Text>
      <FindItemsField words={words} onWords={setWords} found={found.length} total={workItems.length} />
      <Table className="pg-item-matrix" aria-labelledby="items" verticalSpacing={6} horizontalSpacing={4}>
        <ItemMatrixHeader planSet={planSet} />
        {Object.entries(Object.groupBy(found, ({ discipline }) => discipline)).map(([discipline, items = []]) => (
          <DisciplineRows
            key={discipline}
            discipline={discipline}
            items={items}
            most={found.length > maxUnfolded ? mostItems : items.length}
            isKept={(item) => refused?.item === item || isToggled(item, scope)}
            columns={options.length + 1}
            renderItem={renderItem}
          />
        ))}
      </Table>
    </Panel>
  )
})

/** Puts items in and takes them out, but remembers what it refuses, and why. */
function useToggle(planSet: PricedPlan, scope: Adjustments, onChange: (scope: Adjustments) => void) {
  const [refused, setRefused] = useState<Toggle | null>(null)
  const refusal = refused && findToggleIssues(planSet, refused.option, scope, refused.item.id)
  const toggle = useCallbackRef((option: ExecutionOption, item: WorkItem) => {
    const isRefused = findToggleIssues(planSet, option, scope, item.id).length > 0
    setRefused(isRefused ? { option, item } : null)
    if (!isRefused) onChange(toggleItem(option, scope, item.id))
  })
  return { refused, refusal, toggle, dismiss: () => setRefused(null) }
}

/** How many items of a discipline stay in view in a large plan, besides those that differ from the plan. */
const mostItems = 5

function isToggled({ id }: WorkItem, { options = [] }: Adjustments): boolean {
  return options.some(({ takeOut, putIn }) => takeOut?.includes(id) || putIn?.includes(id))
}

interface DisciplineRowsProps {
  discipline: string
  items: WorkItem[]
  /** How many items stay in view. */
  most: number
  /** Whether an item stays in view even when it is small. */
  isKept: (item: WorkItem) => boolean
  columns: number
  renderItem: (item: WorkItem) => ReactNode
}

function DisciplineRows({ discipline, items, most, isKept, columns, renderItem }: DisciplineRowsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { shown, rest } = foldSmallest(items, most, ({ hours }) => hours.likely, isKept)
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={columns} tt="capitalize" c="var(--pg-quiet)">
          {discipline}
        </Table.Th>
      </Table.Tr>
      {(isOpen ? items : shown).map(renderItem)}
      {rest.length > 0 && (
        <Table.Tr>
          <Table.Td colSpan={columns}>
            <Text size="sm" c="var(--pg-quiet)">
              {!isOpen && `and ${count(rest.length, 'smaller one')}: ${formatHours(hoursOf(rest))} h. `}
              <ShowAllButton
                isOpen={isOpen}
                onToggle={() => setIsOpen(!isOpen)}
                what={count(items.length, 'item')}
                of={`of ${discipline}`}
              />
            </Text>
          </Table.Td>
        </Table.Tr>
      )}
    </Table.Tbody>
  )
}

function ItemMatrixHeader({ planSet }: Pick<ItemMatrixProps, 'planSet'>) {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Work item</Table.Th>
        {planSet.options.map(({ id, name }) => (
          <Table.Th key={id} scope="col">
            <OptionMark letter={letterOf(planSet, id)} />
            <VisuallyHidden>{name}</VisuallyHidden>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
