import { Skeleton } from '@mantine/core'
import { defaultWeights, type PlanSet, type Targets } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ChooseOption } from '../../features/choice/choose-option.tsx'

const WhatIfSheet = lazy(() => import('../../features/plan/what-if/what-if-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

/** The what-if sheet, connected to the search parameters. */
export function WhatIfView({ planSet, targets }: { planSet: PlanSet; targets: Targets }) {
  const { weights = defaultWeights, changes = {} } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Suspense fallback={<Skeleton height={620} />}>
      <WhatIfSheet
        planSet={planSet}
        targets={targets}
        weights={weights}
        adjustments={changes}
        onChange={(next) =>
          void navigate({ search: (search) => ({ ...search, changes: next }), replace: true, resetScroll: false })
        }
        renderChoice={(adjusted) => (
          <ChooseOption {...adjusted} planSet={planSet} targets={targets} isRecommended={false} />
        )}
      />
    </Suspense>
  )
}
