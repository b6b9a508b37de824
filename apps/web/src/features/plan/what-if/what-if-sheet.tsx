import './what-if.css'
import { Button, Text, Title } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { type AdjustmentIssue, findAdjustmentIssues, type PlanTargets } from '@plangate/core/analysis'
import type { Adjustments, PlanSet, Targets, Weights } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { count } from '../../../shared/format/format.ts'
import { formatAdjustmentIssue } from '../../../shared/format/format-adjustments.ts'
import { FoldedList } from '../../../shared/ui/folded-list.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { AdjustmentControls } from './adjustment-controls.tsx'
import type { AdjustedOption } from './before-and-after.tsx'
import { normalizeAdjustments, scopeOf, withScope } from './edit-adjustments.ts'
import { HopedTargets } from './hoped-targets.tsx'
import { ItemMatrix } from './item-matrix.tsx'
import { useSame } from './use-same.ts'
import { WhatIfResults } from './what-if-results.tsx'

interface WhatIfSheetProps {
  planSet: PlanSet
  targets: PlanTargets
  weights: Weights
  /** The adjustments in the URL, which may be invalid. */
  adjustments: Adjustments
  /** Targets that are tried instead of those of the brief; `targets` has them already. */
  hoped: Pick<Targets, 'weeks' | 'budget'>
  onForgetHoped: () => void
  /** Called with undefined when there are no adjustments. */
  onChange: (adjustments: Adjustments | undefined) => void
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** Shows what the options would take with other teams, rates, working weeks or scope. */
export default function WhatIfSheet({
  planSet,
  adjustments,
  targets,
  hoped,
  onForgetHoped,
  onChange,
  ...results
}: WhatIfSheetProps) {
  const issues = useSame(findAdjustmentIssues(planSet, adjustments))
  const scope = useSame(scopeOf(adjustments))
  const change = (next: Adjustments) => onChange(normalizeAdjustments(planSet, next))
  const changeScope = useCallbackRef((next: Adjustments) => change(withScope(planSet, adjustments, next)))
  return (
    <div className="pg-what-if">
      <Panel labelledBy="what-if" className="pg-what-if-controls">
        <Title order={2} id="what-if">
          What if
        </Title>
        <Text size="sm" c="var(--pg-quiet)" mb="md">
          Change what the numbers rest on. The plan itself stays as it was priced. The address of this page keeps your
          changes, so you can send it to someone.
        </Text>
        <HopedTargets
          projectId={planSet.projectId}
          hoped={hoped}
          currency={targets.currency}
          onForget={onForgetHoped}
        />
        {issues.length > 0 && (
          <InvalidAdjustments planSet={planSet} issues={issues} adjustments={adjustments} onChange={change} />
        )}
        <AdjustmentControls
          planSet={planSet}
          adjustments={adjustments}
          onChange={change}
          onReset={() => onChange(undefined)}
        />
      </Panel>
      <WhatIfResults
        key={planSet.id}
        planSet={planSet}
        targets={targets}
        adjustments={adjustments}
        isValid={issues.length === 0}
        {...results}
      />
      <ItemMatrix planSet={planSet} scope={scope} issues={issues} onChange={changeScope} />
    </div>
  )
}

interface InvalidAdjustmentsProps {
  planSet: PlanSet
  issues: AdjustmentIssue[]
  adjustments: Adjustments
  onChange: (adjustments: Adjustments) => void
}

/** Reports adjustments from the URL that are invalid for this plan, and offers to drop them. */
function InvalidAdjustments({ planSet, issues, adjustments, onChange }: InvalidAdjustmentsProps) {
  const affected = new Set(issues.map(({ optionId }) => optionId))
  const drop = () => {
    const { options = [], ...assumed } = adjustments
    onChange({ ...assumed, options: options.filter(({ optionId }) => !affected.has(optionId)) })
  }
  const leaveOut = (
    <Button size="xs" variant="default" onClick={drop}>
      Leave them out
    </Button>
  )
  return (
    <Notice tone="failure" title="Some of these changes cannot be made" actions={leaveOut}>
      <FoldedList
        entries={[...new Set(issues.map((issue) => formatAdjustmentIssue(planSet, issue)))]}
        most={5}
        what={count(issues.length, 'reason')}
      />
    </Notice>
  )
}
