import './plan-console.css'
import { Stack } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import type { PlanSet, ProjectId, Targets, Weights } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useBriefHeadsOf } from '../../../shared/selection/use-brief-heads-of.ts'
import { LeftOutNotice } from '../../../shared/ui/left-out-notice.tsx'
import { AssumptionsLine } from '../assumptions/assumptions-line.tsx'
import { PlanQuestions } from '../questions/plan-questions.tsx'
import { useLiveRun } from '../writing/use-live-run.ts'
import { WritingOutcome } from '../writing/writing-outcome.tsx'
import { WritingProgress } from '../writing/writing-progress.tsx'
import { NoPlan } from './no-plan.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanProvenance } from './plan-provenance.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useRestoreFocus } from './use-restore-focus.ts'

export interface ShownPlan {
  planSet: PlanSet
  /** Of the brief, as the plan is held against them. */
  targets: Targets
  /** Of the project: how much each criterion means to the founder. */
  weights: Weights
  /** What the planner asks, to be shown below the comparison. */
  questions: ReactNode
}

interface PlanConsoleProps {
  projectId: ProjectId
  /** The plan version to show; the current one when undefined. */
  version: number | undefined
  children: (shown: ShownPlan) => ReactNode
}

/** Shows one plan set, or the progress of the run that writes it, or why there is none. */
export function PlanConsole({ projectId, version, children }: PlanConsoleProps) {
  const current = trpc.plans.get.useQuery({ projectId })
  const earlier = trpc.plans.version.useQuery({ projectId, version: version ?? 1 }, { enabled: version !== undefined })
  const { active, newest, seen, answeredAt } = useLiveRun(projectId)
  useRestoreFocus(active !== null)
  if (active && version === undefined) return <WritingProgress projectId={projectId} {...active} />
  const absent = version === undefined ? { PLAN_NOT_FOUND: <NoPlan projectId={projectId} /> } : {}
  const query = version === undefined ? current : earlier
  return (
    <>
      {!active && <WritingOutcome projectId={projectId} newest={newest} seen={seen} answeredAt={answeredAt} />}
      <QueryView<PlanSet> query={query} pending={<PlanSkeleton />} absent={absent}>
        {(planSet) => (
          <PlanSetView planSet={planSet} currentVersion={current.data?.version}>
            {children}
          </PlanSetView>
        )}
      </QueryView>
    </>
  )
}

interface PlanSetViewProps extends Pick<PlanConsoleProps, 'children'> {
  planSet: PlanSet
  currentVersion: number | undefined
}

function PlanSetView({ planSet, currentVersion, children }: PlanSetViewProps) {
  const { projectId } = planSet
  const brief = trpc.briefs.get.useQuery({ projectId })
  const briefs = useBriefHeadsOf(planSet)
  const weights = trpc.projects.weights.useQuery({ projectId })
  // Wait for targets and weights: without them the recommendation would differ.
  return (
    <QueryView query={brief} pending={<PlanSkeleton />}>
      {(newest) => (
        <Stack gap="lg">
          <PlanProvenance planSet={planSet} />
          <AssumptionsLine planSet={planSet} isCurrent={planSet.version === currentVersion} />
          <LeftOutNotice leftOut={planSet.leftOut} title="Not all of the brief was read" />
          <QueryView query={briefs} pending={null}>
            {(heads) => <PlanNotices planSet={planSet} currentVersion={currentVersion} briefs={heads} />}
          </QueryView>
          <PlanQuestions planSet={planSet} newest={newest} isCurrent={planSet.version === currentVersion}>
            {(questions) => (
              <QueryView query={weights} pending={<PlanSkeleton />}>
                {(kept) =>
                  children({
                    planSet,
                    targets: targetsOfPlan(newest.brief.targets ?? {}, planSet),
                    weights: kept,
                    questions,
                  })
                }
              </QueryView>
            )}
          </PlanQuestions>
        </Stack>
      )}
    </QueryView>
  )
}
