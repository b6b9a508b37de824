import { Button } from '@mantine/core'
import { type AdjustmentIssue, adjustedItemIds, findOptionAdjustments } from '@plangate/core/analysis'
import {
  type Adjustments,
  type ExecutionOption,
  letterOf,
  type PricedPlan,
  type WorkItem,
} from '@plangate/core/schemas'
import { workItemTitle } from '../../../shared/format/format-adjustments.ts'
import { count } from '../../../shared/format/format-values.ts'
import { FoldedList } from '../../../shared/ui/folded-list.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { hasItem } from './edit-adjustments.ts'

interface RefusedToggleProps {
  planSet: PricedPlan
  option: ExecutionOption
  item: WorkItem
  before: Adjustments
  /** The adjustments with the dependent or required items moved as well; null when that is invalid too. */
  together: Adjustments | null
  issues: AdjustmentIssue[]
  onChange: (adjustments: Adjustments) => void
  onDismiss: () => void
}

/** Explains why an item cannot be taken out or put in alone, and offers to move its dependencies with it. */
export function RefusedToggle(props: RefusedToggleProps) {
  const { planSet, option, item, before, together, issues, onChange, onDismiss } = props
  const isIn = hasItem(option, before, item.id)
  const others = together && Math.abs(countItems(option, together) - countItems(option, before)) - 1
  const actions = (
    <>
      {together && others !== null && (
        <Button
          size="xs"
          onClick={() => {
            onDismiss()
            onChange(together)
          }}
        >
          {isIn ? 'Take it out' : 'Put it in'} with {count(others, 'other')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onDismiss}>
        {isIn ? 'Leave it in' : 'Leave it out'}
      </Button>
    </>
  )
  const name = `Option ${letterOf(planSet, option.id)}`
  const related = issues.flatMap((issue) =>
    issue.kind === 'dependency_missing' ? [workItemTitle(planSet, isIn ? issue.workItemId : issue.missing)] : [],
  )
  return (
    <Notice
      tone="failure"
      title={isIn ? `${name} cannot do without it` : `${name} cannot take it in alone`}
      actions={actions}
    >
      {related.length > 0 && <p>{isIn ? 'It is needed by:' : 'It needs:'}</p>}
      <FoldedList entries={[...new Set(related)]} most={5} what={count(related.length, 'item')}>
        {issues.some(({ kind }) => kind === 'nothing_left') && <li>Nothing would be left of it.</li>}
        {issues.some(({ kind }) => kind === 'too_many_items') && <li>It has no room for more work items.</li>}
      </FoldedList>
    </Notice>
  )
}

function countItems(option: ExecutionOption, adjustments: Adjustments): number {
  return adjustedItemIds(option, findOptionAdjustments(option, adjustments)).length
}
