import { Skeleton, Stack } from '@mantine/core'
import { type PlanTargets, targetsOfPlan } from '@plangate/core/analysis'
import { currencyOf, type ExecutionOption, haveSameWeights, type ProjectId, type Weights } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, Suspense, useMemo } from 'react'
import { ChooseOption } from '../../features/choice/choose-option.tsx'
import { LinkedWeights } from '../../features/plan/board/linked-weights.tsx'
import { toShares } from '../../features/plan/board/shares.ts'
import { type ProjectWeights, useProjectWeights } from '../../features/plan/board/use-project-weights.ts'
import { PlanConsole, type ShownPlan } from '../../features/plan/console/plan-console.tsx'
import { PlanViews } from '../../features/plan/console/plan-views.tsx'
import { DecisionView } from '../../features/plan/decision/decision-view.tsx'
import { NameTargets } from '../../features/plan/decision/name-targets.tsx'
import { WaysOut } from '../../features/plan/decision/ways-out.tsx'
import { WeightsButton } from '../../features/plan/decision/weights-button.tsx'
import { EstimateTable } from '../../features/plan/options/estimate-table.tsx'
import type { PlanView } from '../../features/plan/plan-search.ts'
import { ProbabilitySheet } from '../../features/plan/probability/probability-sheet.tsx'
import { findSharedWeights } from '../../features/plan/shared-by-link.ts'
import { trpc } from '../../shared/api/trpc.ts'
import { useRecommendedId } from '../../shared/simulation/use-recommended-id.ts'
import { retryable } from '../../shared/ui/retryable.tsx'
import { DriversView } from './drivers-view.tsx'
import { WhatIfView } from './what-if-view.tsx'

const PlanBoard = retryable(() => import('../../features/plan/board/plan-board.tsx'))
const ScopeSheet = retryable(() => import('../../features/plan/scope/scope-sheet.tsx'))
const ResearchReport = retryable(() => import('../../features/plan/research/research-report.tsx'))
const PushBackSheet = retryable(() => import('./push-back-sheet.tsx'))
const VersionsSheet = retryable(() => import('../../features/plan/versions/versions-sheet.tsx'))

const route = getRouteApi('/projects/$projectId/plan')

export function PlanPage() {
  const { projectId } = route.useParams()
  const version = route.useSearch({ select: (search) => search.version })
  return (
    <PlanConsole projectId={projectId} version={version}>
      {(shown) => <Console {...shown} />}
    </PlanConsole>
  )
}

/** What every view shows. */
interface ViewShown extends Pick<ShownPlan, 'planSet' | 'questions'> {
  /** Of the brief. */
  targets: PlanTargets
  /** Shares of 100. */
  weights: Weights
  renderChoice: (option: ExecutionOption) => ReactNode
}

/**
 * The views of a plan, which all show the same recommendation. They select from the address what they show, because each
 * step of a what-if changes it, and rendering all of them takes longer than computing the step.
 */
function Console({ planSet, brief, weights: kept, notices, questions }: ShownPlan) {
  const view = route.useSearch({ select: (search) => search.view ?? 'options' })
  const { linked, ...own } = useWeightsOfPage(planSet.projectId, kept)
  const shares = useMemo(() => toShares(own.weights), [own.weights])
  const targets = targetsOfPlan(brief.targets ?? {}, planSet)
  const recommendedId = useRecommendedId(planSet, targets, shares)
  const renderChoice = (option: ExecutionOption) => (
    <ChooseOption option={option} planSet={planSet} targets={targets} recommendedId={recommendedId} />
  )
  const shown = { planSet, questions, targets, weights: shares, renderChoice }
  return (
    <PlanViews
      view={view}
      notices={
        <>
          {notices}
          {linked}
        </>
      }
      renderView={(name) =>
        name === 'options' ? <Options {...shown} brief={brief} own={own} /> : <Sheet view={name} {...shown} />
      }
    />
  )
}

interface OptionsProps extends ViewShown, Pick<ShownPlan, 'brief'> {
  own: ProjectWeights
}

/** The first view: what is recommended, and what the plan does not know yet. */
function Options({ brief, own, questions, ...shown }: OptionsProps) {
  const { planSet, targets, weights } = shown
  const { projectId } = planSet
  const { data: selection } = trpc.plans.selected.useQuery({ projectId })
  return (
    <DecisionView
      {...shown}
      selection={selection}
      renderWaysOut={(closest) => (
        <WaysOut planSet={planSet} needs={brief.needs ?? []} targets={targets} closest={closest} />
      )}
      renderWeights={(comparison) => <WeightsButton comparison={comparison} weights={{ ...own, weights }} />}
      questions={
        <>
          <NameTargets projectId={projectId} stated={brief.targets ?? {}} currency={targets.currency} />
          {questions}
        </>
      }
    />
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

interface SheetProps extends ViewShown {
  view: Exclude<PlanView, 'options'>
}

function Sheet({ view, planSet, targets, weights, questions, renderChoice }: SheetProps) {
  switch (view) {
    case 'compare':
      return (
        <Suspense fallback={<Skeleton height={620} />}>
          <PlanBoard planSet={planSet} targets={targets} weights={weights} renderChoice={renderChoice} />
        </Suspense>
      )
    case 'odds':
      return (
        <Stack gap="lg">
          <ProbabilitySheet planSet={planSet} targets={targets} />
          <EstimateTable options={planSet.options} currency={currencyOf(planSet.assumptions)} />
        </Stack>
      )
    case 'scope':
      return <ScopeView planSet={planSet} questions={questions} />
    case 'drivers':
      return <DriversView planSet={planSet} targets={targets} weights={weights} />
    case 'what-if':
      return <WhatIfView key={planSet.id} planSet={planSet} targets={targets} weights={weights} />
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

function ScopeView({ planSet, questions }: Pick<ViewShown, 'planSet' | 'questions'>) {
  const { grouping = 'served', differing = false } = route.useSearch()
  return (
    <Suspense fallback={<Skeleton height={900} />}>
      <Stack gap="lg">
        <ScopeSheet planSet={planSet} view={{ grouping, onlyDiffering: differing }} />
        {questions}
        {planSet.research && <ResearchReport planSet={planSet} report={planSet.research} />}
      </Stack>
    </Suspense>
  )
}

function VersionsView(props: Pick<ViewShown, 'planSet' | 'targets' | 'weights'>) {
  const { compare } = route.useSearch()
  return (
    <Suspense fallback={<Skeleton height={620} />}>
      <VersionsSheet {...props} compare={compare} />
    </Suspense>
  )
}
