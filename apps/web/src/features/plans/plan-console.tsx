import './plans.css'
import { Stack } from '@mantine/core'
import type { ExecutionOption, PlanSet, ProjectId } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EstimateComparison } from './estimate-comparison.tsx'
import { FeedbackAnswer } from './feedback-answer.tsx'
import { NoPlan } from './no-plan.tsx'
import { OptionColumns } from './option-columns.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanProvenance } from './plan-provenance.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLiveRun } from './use-live-run.ts'
import { WorkItems } from './work-items.tsx'
import { WritingOutcome } from './writing-outcome.tsx'
import { WritingProgress } from './writing-progress.tsx'

interface PlanConsoleProps {
  projectId: ProjectId
  /** An earlier version to look at; the current one when undefined. */
  version: number | undefined
  /** What can be done with an option; another feature's business. */
  renderChoice: (option: ExecutionOption, planSet: PlanSet) => ReactNode
  /** What to do when no option convinces; it stands between the options and the work behind them. */
  children?: ReactNode
}

/** The options of one plan set, side by side, with all that they rest on. */
export function PlanConsole({ projectId, version, renderChoice, children }: PlanConsoleProps) {
  const current = trpc.plans.get.useQuery({ projectId })
  const earlier = trpc.plans.version.useQuery({ projectId, version: version ?? 1 }, { enabled: version !== undefined })
  const { active, newest, seen } = useLiveRun(projectId)
  useKeptFocus(active !== null)
  if (active && version === undefined) return <WritingProgress projectId={projectId} {...active} />
  const absent = version === undefined ? { PLAN_NOT_FOUND: <NoPlan projectId={projectId} /> } : {}
  const query = version === undefined ? current : earlier
  return (
    <>
      {!active && <WritingOutcome projectId={projectId} newest={newest} seen={seen} />}
      <QueryView<PlanSet> query={query} pending={<PlanSkeleton />} absent={absent}>
        {(planSet) => (
          <PlanView planSet={planSet} currentVersion={current.data?.version} renderChoice={renderChoice}>
            {children}
          </PlanView>
        )}
      </QueryView>
    </>
  )
}

interface PlanViewProps extends Pick<PlanConsoleProps, 'renderChoice' | 'children'> {
  planSet: PlanSet
  currentVersion: number | undefined
}

function PlanView({ planSet, currentVersion, renderChoice, children }: PlanViewProps) {
  const brief = trpc.briefs.get.useQuery({ projectId: planSet.projectId })
  return (
    <Stack gap="lg">
      <PlanProvenance planSet={planSet} />
      <PlanNotices planSet={planSet} currentVersion={currentVersion} briefVersion={brief.data?.version} />
      <EstimateComparison options={planSet.options} targets={brief.data?.brief.targets} />
      <OptionColumns planSet={planSet} renderChoice={renderChoice} />
      {planSet.feedback && <FeedbackAnswer feedback={planSet.feedback} />}
      {children}
      <WorkItems planSet={planSet} />
    </Stack>
  )
}
