import './plan-console.css'
import { Box } from '@mantine/core'
import type { Brief, PlanSet, ProjectId, Weights } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useProjectName } from '../../../shared/api/use-project-name.ts'
import { useBriefHeadsOf } from '../../../shared/selection/use-brief-heads-of.ts'
import { LeftOutNotice } from '../../../shared/ui/left-out-notice.tsx'
import { PageHeading } from '../../../shared/ui/page-heading.tsx'
import { AssumptionsLine, OutdatedAssumptions } from '../assumptions/assumptions-line.tsx'
import { EditPlanButton } from '../edit/edit-plan-button.tsx'
import { PlanQuestions } from '../questions/plan-questions.tsx'
import { type ActiveRun, useLiveRun } from '../writing/use-live-run.ts'
import { WritingOutcome } from '../writing/writing-outcome.tsx'
import { WritingProgress } from '../writing/writing-progress.tsx'
import { NoPlan } from './no-plan.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanProvenance } from './plan-provenance.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { SharePlanButton } from './share-plan-button.tsx'
import { useRestoreFocus } from './use-restore-focus.ts'

export interface ShownPlan {
  planSet: PlanSet
  /** The newest one. */
  brief: Brief
  /** Of the project: how much each criterion means to the founder. */
  weights: Weights
  /** What does not fit the plan any more, to be shown above every view. */
  notices: ReactNode
  /** What the planner asks, and what the plan was priced with, to be shown below the options. */
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
  const isWriting = active !== null && version === undefined
  const absent = version === undefined ? { PLAN_NOT_FOUND: <NoPlan projectId={projectId} /> } : {}
  const query = version === undefined ? current : earlier
  const heading = (
    <PageHeading
      title="Plan"
      context={useProjectName(projectId)}
      aside={query.data ? <PlanProvenance planSet={query.data} /> : null}
      actions={
        query.data && (
          <>
            <SharePlanButton projectId={projectId} />
            <EditPlanButton planSet={query.data} />
          </>
        )
      }
    />
  )
  if (isWriting && !current.data) {
    return (
      <>
        {heading}
        <WritingProgress projectId={projectId} {...active} />
      </>
    )
  }
  return (
    <>
      {heading}
      {isWriting && <Replacing projectId={projectId} active={active} version={current.data?.version} />}
      {!active && (
        <div className="pg-writing-outcome">
          <WritingOutcome projectId={projectId} newest={newest} seen={seen} answeredAt={answeredAt} />
        </div>
      )}
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

interface ReplacingProps {
  projectId: ProjectId
  active: ActiveRun
  version: number | undefined
}

/** The run that writes the next version, above the current one, which stays readable until then. */
function Replacing({ projectId, active, version }: ReplacingProps) {
  return (
    <Box mb="lg">
      <WritingProgress projectId={projectId} {...active} replaces={version} />
    </Box>
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
        <QueryView query={briefs} pending={<PlanSkeleton />}>
          {(heads) => (
            <PlanQuestions planSet={planSet} newest={newest} isCurrent={planSet.version === currentVersion}>
              {(questions) => (
                <QueryView query={weights} pending={<PlanSkeleton />}>
                  {(kept) =>
                    children({
                      planSet,
                      brief: newest.brief,
                      weights: kept,
                      questions: (
                        <>
                          {questions}
                          <AssumptionsLine planSet={planSet} />
                        </>
                      ),
                      notices: (
                        <div className="pg-views-notices">
                          {planSet.version === currentVersion && <OutdatedAssumptions planSet={planSet} />}
                          <LeftOutNotice leftOut={planSet.leftOut} title="Not all of the brief was read" />
                          <PlanNotices planSet={planSet} currentVersion={currentVersion} briefs={heads} />
                        </div>
                      ),
                    })
                  }
                </QueryView>
              )}
            </PlanQuestions>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}
