import './what-if.css'
import { Button, Text, Title } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { type AdjustmentIssue, findAdjustmentIssues, type PlanTargets } from '@plangate/core/analysis'
import type { Adjustments, PricedPlan, Weights } from '@plangate/core/schemas'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatAdjustmentIssue } from '../../../shared/format/format-adjustments.ts'
import { count } from '../../../shared/format/format-values.ts'
import { FoldedList } from '../../../shared/ui/folded-list.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { AdjustmentControls } from './adjustment-controls.tsx'
import type { AdjustedOption } from './before-and-after.tsx'
import { normalizeAdjustments, scopeOf, withScope } from './edit-adjustments.ts'
import { ItemMatrix } from './item-matrix.tsx'
import { atOnce, StepTiming, type Timing } from './step-timing.ts'
import { useSame } from './use-same.ts'
import { useBeginWhatIf } from './use-what-if.ts'
import { WhatIfResults } from './what-if-results.tsx'

interface WhatIfSheetProps {
  planSet: PricedPlan
  targets: PlanTargets
  weights: Weights
  /** They may be invalid where they come from an address. */
  adjustments: Adjustments
  /** Where the changes are kept. */
  lead: string
  /** Shown above the controls. */
  notice: ReactNode
  /**
   * Called with adjustments in their canonical form, which is empty when nothing differs from the plan, and with when to
   * render them.
   */
  onChange: (adjustments: Adjustments, timing: Timing) => void
  renderChoice: (adjusted: AdjustedOption) => ReactNode
}

/** Shows what the options would take with other teams, rates, working weeks or scope. */
export default function WhatIfSheet({
  planSet,
  adjustments,
  targets,
  lead,
  notice,
  onChange,
  ...results
}: WhatIfSheetProps) {
  const issues = useSame(findAdjustmentIssues(planSet, adjustments))
  const scope = useSame(scopeOf(adjustments))
  const begin = useBeginWhatIf(planSet, targets)
  const [steps] = useState(() => new StepTiming())
  const apply = (next: Adjustments, timingOf: (numbers: Promise<void>) => Timing) => {
    const changed = normalizeAdjustments(planSet, next) ?? {}
    const isValid = findAdjustmentIssues(planSet, changed).length === 0
    onChange(changed, timingOf(isValid ? begin(changed) : Promise.resolve()))
  }
  const change = useCallbackRef((next: Adjustments) => apply(next, () => atOnce))
  const step = useCallbackRef((next: Adjustments) =>
    // Flushed, because the browser can paint before React renders by itself.
    apply(next, (numbers) => (show) => steps.showWith(numbers, () => flushSync(show))),
  )
  const changeScope = useCallbackRef((next: Adjustments) => change(withScope(planSet, adjustments, next)))
  return (
    <div className="pg-what-if">
      <Panel labelledBy="what-if" className="pg-what-if-controls">
        <Title order={2} id="what-if">
          What if
        </Title>
        <Text size="sm" c="var(--pg-quiet)" mb="md">
          Change what the numbers rest on. The plan itself stays as it was priced. {lead}
        </Text>
        {notice}
        {issues.length > 0 && (
          <InvalidAdjustments planSet={planSet} issues={issues} adjustments={adjustments} onChange={change} />
        )}
        <AdjustmentControls planSet={planSet} adjustments={adjustments} onChange={change} onStep={step} />
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
  planSet: PricedPlan
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
