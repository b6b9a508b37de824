import './plan-console.css'
import { Stack } from '@mantine/core'
import type { PlanSet, ProjectId, Targets, Weights } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useBriefHeadsOf } from '../../../shared/selection/use-brief-heads-of.ts'
import { LeftOutNotice } from '../../../shared/ui/left-out-notice.tsx'
import { PlanQuestions } from '../questions/plan-questions.tsx'
import { useLiveRun } from '../writing/use-live-run.ts'
import { WritingOutcome } from '../writing/writing-outcome.tsx'
import { WritingProgress } from '../writing/writing-progress.tsx'
import { NoPlan } from './no-plan.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanProvenance } from './plan-provenance.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useRestoreFocus } from './use-restore-focus.ts'

interface PlanConsoleProps {
  projectId: ProjectId
  /** The plan version to show; the current one when undefined. */
  version: number | undefined
  /** Renders the plan set, given the targets of the brief and the weights of the project. */
  children: (planSet: PlanSet, targets: Targets, weights: Weights) => ReactNode
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
          <LeftOutNotice leftOut={planSet.leftOut} title="Not all of the brief was read" />
          <QueryView query={briefs} pending={null}>
            {(heads) => <PlanNotices planSet={planSet} currentVersion={currentVersion} briefs={heads} />}
          </QueryView>
          <PlanQuestions planSet={planSet} newest={newest} isCurrent={planSet.version === currentVersion}>
            <QueryView query={weights} pending={<PlanSkeleton />}>
              {(kept) => children(planSet, newest.brief.targets ?? {}, kept)}
            </QueryView>
          </PlanQuestions>
        </Stack>
      )}
    </QueryView>
  )
}
