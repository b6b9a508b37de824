import './writing.css'
import type { PlanSet, Run } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
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

/** Details of the run that wrote a plan set; renders nothing when the run was not recorded. */
export function WritingDetails({ planSet }: { planSet: PlanSet }) {
  const runs = trpc.runs.list.useQuery({ projectId: planSet.projectId })
  const run = runs.data?.find(({ planSetId }) => planSetId === planSet.id)
  return run ? <RunDetails run={run} summary="How this version was written" /> : null
}
