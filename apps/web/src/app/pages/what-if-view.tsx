import { Skeleton } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { Adjustments, PlanSet, Weights } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo } from 'react'
import { ChooseOption } from '../../features/choice/choose-option.tsx'
import { findHopedTargets, findSharedChanges } from '../../features/plan/shared-by-link.ts'
import type { AdjustedOption } from '../../features/plan/what-if/before-and-after.tsx'
import { HopedTargets } from '../../features/plan/what-if/hoped-targets.tsx'
import { type UnwrittenValues, useLaterInAddress } from '../../features/plan/what-if/use-later-in-address.ts'
import { writeChanges } from '../../shared/selection/changes-in-address.ts'
import { useRecommendedId } from '../../shared/simulation/use-recommended-id.ts'
import { retryable } from '../../shared/ui/retryable.tsx'

const WhatIfSheet = retryable(() => import('../../features/plan/what-if/what-if-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

const unwritten: UnwrittenValues<Adjustments> = new Map()

interface WhatIfViewProps {
  planSet: PlanSet
  targets: PlanTargets
  weights: Weights
}

/** The what-if sheet, connected to the search parameters. */
export function WhatIfView({ planSet, targets, weights }: WhatIfViewProps) {
  const { changes, toggles, hoped: shared } = route.useSearch()
  const hoped = useMemo(() => findHopedTargets({ hoped: shared }), [shared])
  const tried = useMemo(() => ({ ...targets, ...hoped }), [targets, hoped])
  const inAddress = useMemo(() => findSharedChanges(planSet, { changes, toggles }), [planSet, changes, toggles])
  const navigate = route.useNavigate()
  const write = (next: Adjustments) =>
    void navigate({
      search: (search) => ({ ...search, ...writeChanges(planSet, next) }),
      replace: true,
      resetScroll: false,
    })
  const [adjustments, change] = useLaterInAddress(inAddress, write, unwritten)
  const recommendedId = useRecommendedId(planSet, targets, weights)
  const renderChoice = useCallback(
    (adjusted: AdjustedOption) => (
      <ChooseOption
        {...adjusted}
        planSet={planSet}
        targets={targets}
        recommendedId={recommendedId}
        isHighlighted={false}
      />
    ),
    [planSet, targets, recommendedId],
  )
  return (
    <Suspense fallback={<Skeleton height={620} />}>
      <WhatIfSheet
        planSet={planSet}
        targets={tried}
        lead="The address of this page keeps your changes, so you can send it to someone."
        notice={
          <HopedTargets
            projectId={planSet.projectId}
            hoped={hoped}
            currency={targets.currency}
            onForget={() =>
              void navigate({
                search: (search) => ({ ...search, hoped: undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        }
        weights={weights}
        adjustments={adjustments}
        onChange={change}
        renderChoice={renderChoice}
      />
    </Suspense>
  )
}
