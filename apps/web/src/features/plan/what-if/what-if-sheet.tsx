import './what-if.css'
import { Button, Text, Title } from '@mantine/core'
import { type AdjustmentIssue, findAdjustmentIssues } from '@plangate/core/analysis'
import type { Adjustments, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { formatAdjustmentIssue } from '../../../shared/format/format-adjustments.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { AssumptionControls } from './assumption-controls.tsx'
import type { AdjustedOption } from './before-and-after.tsx'
import { normalizeAdjustments } from './edit-adjustments.ts'
import { ItemMatrix } from './item-matrix.tsx'
import { WhatIfResults } from './what-if-results.tsx'

interface WhatIfSheetProps {
  planSet: PlanSet
  targets: Targets
  weights: Weights
  /** As the address has them; they may be impossible. */
  changes: Adjustments
  /** Undefined: none. */
  onChange: (changes: Adjustments | undefined) => void
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** What the options would take with another team, rate, working week or scope. */
export default function WhatIfSheet({ planSet, changes, onChange, ...results }: WhatIfSheetProps) {
  const issues = findAdjustmentIssues(planSet, changes)
  const change = (next: Adjustments) => onChange(normalizeAdjustments(planSet, next))
  return (
    <div className="pg-what-if">
      <Panel labelledBy="what-if" className="pg-what-if-controls">
        <Title order={2} id="what-if">
          What if
        </Title>
        <Text size="sm" c="var(--pg-quiet)" mb="md">
          Change what the numbers rest on. The board above stays the plan as it was priced; the address keeps your
          changes, so that you can send them to somebody.
        </Text>
        {issues.length > 0 && <Impossible planSet={planSet} issues={issues} changes={changes} onChange={change} />}
        <AssumptionControls planSet={planSet} changes={changes} onChange={change} onReset={() => onChange(undefined)} />
      </Panel>
      <WhatIfResults
        key={planSet.id}
        planSet={planSet}
        changes={changes}
        isPossible={issues.length === 0}
        {...results}
      />
      <ItemMatrix planSet={planSet} changes={changes} issues={issues} onChange={change} />
    </div>
  )
}

interface ImpossibleProps {
  planSet: PlanSet
  issues: AdjustmentIssue[]
  changes: Adjustments
  onChange: (changes: Adjustments) => void
}

/** Changes that an address brought along and that cannot be made of this plan. */
function Impossible({ planSet, issues, changes, onChange }: ImpossibleProps) {
  const concerned = new Set(issues.map(({ optionId }) => optionId))
  const drop = () => {
    const { options = [], ...assumed } = changes
    onChange({ ...assumed, options: options.filter(({ optionId }) => !concerned.has(optionId)) })
  }
  const leaveOut = (
    <Button size="xs" variant="default" onClick={drop}>
      Leave them out
    </Button>
  )
  return (
    <Notice tone="failure" title="Some of these changes cannot be made" actions={leaveOut}>
      <ul>
        {issues
          .map((issue) => formatAdjustmentIssue(planSet, issue))
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
    </Notice>
  )
}
