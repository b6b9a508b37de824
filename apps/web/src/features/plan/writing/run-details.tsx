import './writing.css'
import type { PlanSet, Run } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { cursorAfter } from '../../../shared/api/pages.ts'
import { trpc } from '../../../shared/api/trpc.ts'
import { useInPages } from '../../../shared/api/use-in-pages.ts'
import { DefinitionList } from '../../../shared/ui/definition-list.tsx'
import { describeRun } from './describe-run.ts'

interface RunDetailsProps {
  run: Run
  summary: string
  /** What to say before the details. */
  children?: ReactNode
}

/** Details of a run, collapsed until opened. */
export function RunDetails({ run, summary, children }: RunDetailsProps) {
  return (
    <details className="pg-run-details">
      <summary>{summary}</summary>
      {children}
      <DefinitionList entries={describeRun(run)} />
    </details>
  )
}

/** How a plan set came about: `children`, and the details of the run that wrote it, if one did. */
export function WritingDetails({ planSet, children }: { planSet: PlanSet; children: ReactNode }) {
  return (
    <details className="pg-run-details pg-screen-only">
      <summary>How it was written</summary>
      {children}
      {planSet.runner && <RunOfPlan planSet={planSet} />}
    </details>
  )
}

/** Renders nothing when the run was not recorded. */
function RunOfPlan({ planSet }: { planSet: PlanSet }) {
  const runs = trpc.runs.list.useInfiniteQuery(
    { projectId: planSet.projectId },
    { getNextPageParam: cursorAfter(({ id }) => id) },
  )
  const run = useInPages(runs, ({ planSetId }) => planSetId === planSet.id)
  return run ? <DefinitionList entries={describeRun(run)} /> : null
}
