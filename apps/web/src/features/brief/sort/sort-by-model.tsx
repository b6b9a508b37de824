import { Button, Group } from '@mantine/core'
import type { Brief, ProjectId, RunId } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { AboutSorting } from './about-sorting.tsx'
import { SortingRun } from './sorting-run.tsx'
import { useSortRun } from './use-sort-run.ts'
import { useSortingOutlook } from './use-sorting-outlook.ts'

interface SortByModelProps {
  projectId: ProjectId
  document: string
  onSorted: (brief: Brief) => void
}

/** Where a language model is set up: has it sort a document, shows what it added of its own, and hands the brief over. */
export function SortByModel({ projectId, document, onSorted }: SortByModelProps) {
  const outlook = useSortingOutlook(document)
  const [runId, setRunId] = useState<RunId | null>(null)
  const { run } = useSortRun(runId)
  const sort = trpc.briefs.sort.useMutation({ onSuccess: (requested) => setRunId(requested.runId) })
  if (outlook === null) return null
  const hasProposal = run?.status === 'succeeded'
  const isSorting = sort.isPending || (runId !== null && (run === null || run.endedAt === null))
  return (
    <>
      {sort.error && <ErrorNotice error={sort.error} />}
      {runId !== null && <SortingRun runId={runId} onSorted={onSorted} onForget={() => setRunId(null)} />}
      {!isSorting && !hasProposal && (
        <Group gap="sm">
          <Button
            variant="default"
            disabled={document.trim() === ''}
            onClick={() => sort.mutate({ projectId, document })}
          >
            Let the model sort it
          </Button>
          <AboutSorting {...outlook} />
        </Group>
      )}
    </>
  )
}
