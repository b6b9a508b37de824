import { Skeleton, Stack } from '@mantine/core'
import { currencyOf, type ExecutionOption, haveSameWeights, type ProjectId, type Weights } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { ChooseOption } from '../../features/choice/choose-option.tsx'
import { LinkedWeights } from '../../features/plan/board/linked-weights.tsx'
import { PlanBoard } from '../../features/plan/board/plan-board.tsx'
import { type ProjectWeights, useProjectWeights } from '../../features/plan/board/use-project-weights.ts'
import { PlanConsole, type ShownPlan } from '../../features/plan/console/plan-console.tsx'
import { PlanViews } from '../../features/plan/console/plan-views.tsx'
import { EstimateBasis } from '../../features/plan/options/estimate-basis.tsx'
import { EstimateTable } from '../../features/plan/options/estimate-table.tsx'
import { OptionColumns } from '../../features/plan/options/option-columns.tsx'
import type { PlanView } from '../../features/plan/plan-search.ts'
import { ProbabilitySheet } from '../../features/plan/probability/probability-sheet.tsx'
import { findSharedWeights } from '../../features/plan/shared-by-link.ts'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { useRecommendedId } from '../../shared/simulation/use-recommended-id.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { DriversView } from './drivers-view.tsx'
import { WhatIfView } from './what-if-view.tsx'

const ScopeSheet = lazy(() => import('../../features/plan/scope/scope-sheet.tsx'))
const ResearchReport = lazy(() => import('../../features/plan/research/research-report.tsx'))
const PushBackSheet = lazy(() => import('./push-back-sheet.tsx'))
const VersionsSheet = lazy(() => import('../../features/plan/versions/versions-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

export function PlanPage() {
  const { projectId } = route.useParams()
  const version = route.useSearch({ select: (search) => search.version })
  return (
    <>
      <PageHeading title="Plan" context={useProjectName(projectId)} />
      <PlanConsole projectId={projectId} version={version}>
        {(shown) => <Console {...shown} />}
      </PlanConsole>
    </>
  )
}

type SheetShown = Omit<ShownPlan, 'questions'>

/**
 * The board and the sheets below it, which all show the same recommendation. They select from the address what they
 * show, because each step of a what-if changes it, and rendering all of them takes longer than computing the step.
 */
function Console({ planSet, targets, weights: kept, questions }: ShownPlan) {
  const view = route.useSearch({ select: (search) => search.view ?? 'options' })
  const { linked, ...weights } = useWeightsOfPage(planSet.projectId, kept)
  const recommendedId = useRecommendedId(planSet, targets, weights.weights)
  const choiceOf = (option: ExecutionOption) => ({
    option,
    planSet,
    targets,
    isRecommended: option.id === recommendedId,
  })
  return (
    <>
      {linked}
      <PlanBoard
        planSet={planSet}
        targets={targets}
        weights={weights}
        renderChoice={(option) => <ChooseOption {...choiceOf(option)} isShort />}
      />
      <EstimateBasis planSet={planSet} />
      {questions}
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
            <Sheet view={shown} planSet={planSet} targets={targets} weights={weights.weights} />
          )
        }
      />
    </>
  )
}

/** The weights that the page shows: those of the project, or of a link until the founder keeps them or puts them aside. */
function useWeightsOfPage(projectId: ProjectId, kept: Weights): ProjectWeights & { linked: ReactNode } {
  const shared = route.useSearch({ select: (search) => search.weights })
  const asked = useMemo(() => findSharedWeights({ weights: shared }), [shared])
  const navigate = route.useNavigate()
  const own = useProjectWeights(projectId, kept)
  const leaveLink = () =>
    void navigate({ search: (search) => ({ ...search, weights: undefined }), replace: true, resetScroll: false })
  const change = (next: Weights) => {
    own.change(next)
    if (asked) leaveLink()
  }
  if (!asked || haveSameWeights(asked, own.weights)) return { ...own, change, linked: null }
  const linked = <LinkedWeights weights={asked} onKeep={() => change(asked)} onPutAside={leaveLink} />
  return { ...own, weights: asked, change, linked }
}

interface SheetProps extends SheetShown {
  view: Exclude<PlanView, 'options'>
}

function Sheet({ view, planSet, targets, weights }: SheetProps) {
  switch (view) {
    case 'odds':
      return (
        <Stack gap="lg">
          <ProbabilitySheet planSet={planSet} targets={targets} />
          <EstimateTable options={planSet.options} currency={currencyOf(planSet.assumptions)} />
        </Stack>
      )
    case 'scope':
      return <ScopeView planSet={planSet} />
    case 'drivers':
      return <DriversView planSet={planSet} targets={targets} weights={weights} />
    case 'what-if':
      return <WhatIfView planSet={planSet} targets={targets} weights={weights} />
    case 'push-back':
      return (
        <Suspense fallback={<Skeleton height={620} />}>
          <PushBackSheet planSet={planSet} />
        </Suspense>
      )
    case 'versions':
      return <VersionsView planSet={planSet} targets={targets} weights={weights} />
  }
}

function ScopeView({ planSet }: Pick<SheetShown, 'planSet'>) {
  const { grouping = 'served', differing = false } = route.useSearch()
  return (
    <Suspense fallback={<Skeleton height={900} />}>
      <Stack gap="lg">
        <ScopeSheet planSet={planSet} view={{ grouping, onlyDiffering: differing }} />
        {planSet.research && <ResearchReport planSet={planSet} report={planSet.research} />}
      </Stack>
    </Suspense>
  )
}

function VersionsView(props: SheetShown) {
  const { compare } = route.useSearch()
  return (
    <Suspense fallback={<Skeleton height={620} />}>
      <VersionsSheet {...props} compare={compare} />
    </Suspense>
  )
}
