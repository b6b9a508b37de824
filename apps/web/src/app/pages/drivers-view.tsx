import { Skeleton } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { findSharedChanges } from '../../features/plan/shared-by-link.ts'
import { useRecommendedId } from '../../shared/simulation/use-recommended-id.ts'
import { retryable } from '../../shared/ui/retryable.tsx'

const DriversSheet = retryable(() => import('../../features/plan/drivers/drivers-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

interface DriversViewProps {
  planSet: PlanSet
  targets: PlanTargets
  weights: Weights
}

/**
 * The drivers sheet, connected to the search parameters. Defaults to the recommended option; until that is computed, to
 * the stored recommendation.
 */
export function DriversView({ planSet, targets, weights }: DriversViewProps) {
  const { option: asked, total = 'weeks', changes, toggles } = route.useSearch()
  const adjustments = useMemo(() => findSharedChanges(planSet, { changes, toggles }), [planSet, changes, toggles])
  const navigate = route.useNavigate()
  const recommendedId = useRecommendedId(planSet, targets, weights) ?? planSet.recommendedId
  const { options } = planSet
  const option = options.find(({ id }) => id === asked) ?? options.find(({ id }) => id === recommendedId)
  if (!option) return null
  return (
    <Suspense fallback={<Skeleton height={620} />}>
      <DriversSheet
        planSet={planSet}
        view={{ option, total }}
        onView={(next) =>
          void navigate({ search: (search) => ({ ...search, ...next }), replace: true, resetScroll: false })
        }
        adjustments={adjustments}
      />
    </Suspense>
  )
}
