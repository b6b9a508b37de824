import { Skeleton, Stack } from '@mantine/core'
import { defaultWeights, type ExecutionOption, type PlanSet, type Targets } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ChooseOption } from '../../features/choice/choose-option.tsx'
import { PlanBoard } from '../../features/plan/board/plan-board.tsx'
import { PlanConsole } from '../../features/plan/console/plan-console.tsx'
import { PlanViews } from '../../features/plan/console/plan-views.tsx'
import { EstimateTable } from '../../features/plan/options/estimate-table.tsx'
import { OptionColumns } from '../../features/plan/options/option-columns.tsx'
import type { PlanView } from '../../features/plan/plan-search.ts'
import { ProbabilitySheet } from '../../features/plan/probability/probability-sheet.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { useRecommendedId } from '../../shared/simulation/use-recommended-id.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { DriversView } from './drivers-view.tsx'
import { WhatIfView } from './what-if-view.tsx'

const ScopeSheet = lazy(() => import('../../features/plan/scope/scope-sheet.tsx'))
const PushBackSheet = lazy(() => import('./push-back-sheet.tsx'))
const VersionsSheet = lazy(() => import('../../features/plan/versions/versions-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

export function PlanPage() {
  const { projectId } = route.useParams()
  const { version } = route.useSearch()
  return (
    <>
      <PageHeading title="Plan" context={useProjectName(projectId)} />
      <PlanConsole projectId={projectId} version={version}>
        {(planSet, targets) => <Console planSet={planSet} targets={targets} />}
      </PlanConsole>
    </>
  )
}

interface ConsoleProps {
  planSet: PlanSet
  targets: Targets
}

/** The board and the sheets below it, which all show the same recommendation. */
function Console({ planSet, targets }: ConsoleProps) {
  const { view = 'options', weights = defaultWeights } = route.useSearch()
  const recommendedId = useRecommendedId(planSet, targets, weights)
  const choiceOf = (option: ExecutionOption) => ({
    option,
    planSet,
    targets,
    isRecommended: option.id === recommendedId,
  })
  return (
    <>
      <PlanBoard
        planSet={planSet}
        targets={targets}
        weights={weights}
        renderChoice={(option) => <ChooseOption {...choiceOf(option)} isShort />}
      />
      <PlanViews
        view={view}
        renderView={(shown) =>
          shown === 'options' ? (
            <OptionColumns
              planSet={planSet}
              recommendedId={recommendedId}
              renderChoice={(option) => <ChooseOption {...choiceOf(option)} />}
            />
          ) : (
            <Sheet view={shown} planSet={planSet} targets={targets} />
          )
        }
      />
    </>
  )
}

interface SheetProps extends ConsoleProps {
  view: Exclude<PlanView, 'options'>
}

function Sheet({ view, planSet, targets }: SheetProps) {
  const { grouping = 'served', differing = false, compare, weights = defaultWeights } = route.useSearch()
  switch (view) {
    case 'odds':
      return (
        <Stack gap="lg">
          <ProbabilitySheet planSet={planSet} targets={targets} />
          <EstimateTable options={planSet.options} />
        </Stack>
      )
    case 'scope':
      return (
        <Suspense fallback={<Skeleton height={900} />}>
          <ScopeSheet planSet={planSet} view={{ grouping, onlyDiffering: differing }} />
        </Suspense>
      )
    case 'drivers':
      return <DriversView planSet={planSet} targets={targets} />
    case 'what-if':
      return <WhatIfView planSet={planSet} targets={targets} />
    case 'push-back':
      return (
        <Suspense fallback={<Skeleton height={620} />}>
          <PushBackSheet planSet={planSet} />
        </Suspense>
      )
    case 'versions':
      return (
        <Suspense fallback={<Skeleton height={620} />}>
          <VersionsSheet planSet={planSet} compare={compare} targets={targets} weights={weights} />
        </Suspense>
      )
  }
}
