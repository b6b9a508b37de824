import { Skeleton } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import type { Adjustments, PricedPlan, SharedProject } from '@plangate/core/schemas'
import { Suspense, useMemo, useState } from 'react'
import { toShares } from '../../features/plan/board/shares.ts'
import { DecisionView } from '../../features/plan/decision/decision-view.tsx'
import { SharedDecisions } from '../../features/share/reader/shared-decisions.tsx'
import { type SharedView, SharedViews } from '../../features/share/reader/shared-views.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'

const WhatIfSheet = retryable(() => import('../../features/plan/what-if/what-if-sheet.tsx'))

const nothing = () => null

interface SharedPlanProps {
  shared: SharedProject
  plan: PricedPlan
}

/** The views of the founder, without anything that changes something. What is tried stays on this page. */
export function SharedPlan({ shared, plan }: SharedPlanProps) {
  const targets = useMemo(() => targetsOfPlan(shared.targets, plan), [shared.targets, plan])
  const weights = useMemo(() => toShares(shared.weights), [shared.weights])
  const [adjustments, setAdjustments] = useState<Adjustments>({})
  const { choice } = shared
  const renderView = (view: SharedView) => {
    switch (view) {
      case 'options':
        return (
          <DecisionView
            planSet={plan}
            targets={targets}
            weights={weights}
            selection={choice === null ? undefined : { stale: choice.stale, selection: choice }}
            renderWaysOut={nothing}
            renderWeights={nothing}
            renderChoice={nothing}
            questions={null}
          />
        )
      case 'what-if':
        return (
          <Suspense fallback={<Skeleton height={620} />}>
            <WhatIfSheet
              planSet={plan}
              targets={targets}
              weights={weights}
              adjustments={adjustments}
              lead="Nobody else sees what you try here."
              notice={null}
              onChange={(next, timing) => timing(() => setAdjustments(next))}
              renderChoice={nothing}
            />
          </Suspense>
        )
      case 'decisions':
        return <SharedDecisions shared={shared} />
    }
  }
  return <SharedViews renderView={renderView} />
}
