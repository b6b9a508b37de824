import { Stack } from '@mantine/core'
import { defaultWeights, type PlanSet, type Targets } from '@plangate/core/schemas'
import { getRouteApi } from '@tanstack/react-router'
import { DecisionBoard } from '../../features/decision/decision-board.tsx'
import { OddsSheet } from '../../features/decision/odds-sheet.tsx'
import { EstimateTable } from '../../features/plans/estimate-table.tsx'
import { FeedbackAnswer } from '../../features/plans/feedback-answer.tsx'
import { OptionColumns } from '../../features/plans/option-columns.tsx'
import { PlanConsole } from '../../features/plans/plan-console.tsx'
import { PlanVersions } from '../../features/plans/plan-versions.tsx'
import { PlanViews } from '../../features/plans/plan-views.tsx'
import { PushBack } from '../../features/plans/push-back.tsx'
import { WorkItems } from '../../features/plans/work-items.tsx'
import { DeepResearch } from '../../features/research/deep-research.tsx'
import { ChooseOption } from '../../features/selection/choose-option.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import type { PlanView } from '../../shared/routes/plan-view.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/plan')

export function PlanPage() {
  const { projectId } = route.useParams()
  const { version, view = 'options', weights = defaultWeights } = route.useSearch()
  return (
    <>
      <PageHeading title="Plan" context={useProjectName(projectId)} />
      <PlanConsole projectId={projectId} version={version}>
        {(planSet, targets) => (
          <>
            <DecisionBoard
              planSet={planSet}
              targets={targets}
              weights={weights}
              renderChoice={(option) => <ChooseOption option={option} planSet={planSet} isShort />}
            />
            <PlanViews view={view} renderView={(shown) => renderView(shown, planSet, targets)} />
          </>
        )}
      </PlanConsole>
    </>
  )
}

function renderView(view: PlanView, planSet: PlanSet, targets: Targets) {
  const { projectId } = planSet
  switch (view) {
    case 'options':
      return (
        <OptionColumns
          planSet={planSet}
          renderChoice={(option) => <ChooseOption option={option} planSet={planSet} />}
        />
      )
    case 'odds':
      return (
        <Stack gap="lg">
          <OddsSheet planSet={planSet} targets={targets} />
          <EstimateTable options={planSet.options} />
        </Stack>
      )
    case 'scope':
      return <WorkItems planSet={planSet} />
    case 'drivers':
      return null
    case 'what-if':
      return null
    case 'push-back':
      return (
        <Stack gap="lg">
          {planSet.feedback && <FeedbackAnswer feedback={planSet.feedback} />}
          <PushBack projectId={projectId} />
          <DeepResearch projectId={projectId} />
        </Stack>
      )
    case 'versions':
      return <PlanVersions projectId={projectId} shown={planSet.version} />
  }
}
