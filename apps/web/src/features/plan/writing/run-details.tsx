import type { PlanSet, Run } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { DefinitionList } from '../../../shared/ui/definition-list.tsx'
import { describeRun } from './describe-run.ts'

/** What it took to write something, for whoever asks. */
export function RunDetails({ run, summary }: { run: Run; summary: string }) {
  return (
    <details className="pg-run-details">
      <summary>{summary}</summary>
      <DefinitionList entries={describeRun(run)} />
    </details>
  )
}

/** The same of a plan set; nothing for one that was written before runs were kept. */
export function WritingDetails({ planSet }: { planSet: PlanSet }) {
  const runs = trpc.runs.list.useQuery({ projectId: planSet.projectId })
  const run = runs.data?.find(({ planSetId }) => planSetId === planSet.id)
  return run ? <RunDetails run={run} summary="How this version was written" /> : null
}
