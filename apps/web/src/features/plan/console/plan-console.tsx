import './plans.css'
import { Stack } from '@mantine/core'
import type { PlanSet, ProjectId, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useLiveRun } from '../writing/use-live-run.ts'
import { WritingOutcome } from '../writing/writing-outcome.tsx'
import { WritingProgress } from '../writing/writing-progress.tsx'
import { NoPlan } from './no-plan.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanProvenance } from './plan-provenance.tsx'
import { useKeptFocus } from './use-restore-focus.ts'

interface PlanConsoleProps {
  projectId: ProjectId
  /** An earlier version to look at; the current one when undefined. */
  version: number | undefined
  /** The console of a plan set, given what the founder hopes for. */
  children: (planSet: PlanSet, targets: Targets) => ReactNode
}

/** One plan set, or how far its writing is, or why there is none. */
export function PlanConsole({ projectId, version, children }: PlanConsoleProps) {
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
          <PlanSheet planSet={planSet} currentVersion={current.data?.version}>
            {children}
          </PlanSheet>
        )}
      </QueryView>
    </>
  )
}

interface PlanSheetProps extends Pick<PlanConsoleProps, 'children'> {
  planSet: PlanSet
  currentVersion: number | undefined
}

function PlanSheet({ planSet, currentVersion, children }: PlanSheetProps) {
  const brief = trpc.briefs.get.useQuery({ projectId: planSet.projectId })
  // Without the targets the console would recommend by another rule.
  return (
    <QueryView query={brief} pending={<PlanSkeleton />}>
      {({ version, brief: { targets = {} } }) => (
        <Stack gap="lg">
          <PlanProvenance planSet={planSet} />
          <PlanNotices planSet={planSet} currentVersion={currentVersion} briefVersion={version} />
          {children(planSet, targets)}
        </Stack>
      )}
    </QueryView>
  )
}
