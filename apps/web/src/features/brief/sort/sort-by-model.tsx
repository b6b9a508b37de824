import { Button, Group, Text } from '@mantine/core'
import type { Brief, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import { trpc } from '../../../shared/api/trpc.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { SortedBrief } from './sorted-brief.tsx'
import { useSortRun } from './use-sort-run.ts'

interface SortByModelProps {
  projectId: ProjectId
  document: string
  onSorted: (brief: Brief) => void
}

/** Where a language model is set up: has it sort a document, shows what it added of its own, and hands the brief over. */
export function SortByModel({ projectId, document, onSorted }: SortByModelProps) {
  const { data: outlook } = trpc.runs.outlook.useQuery({ projectId, kind: 'generate' })
  const { run, sort, cancel, forget } = useSortRun()
  const model = outlook?.runner.model ?? null
  if (model === null) return null
  if (run?.status === 'succeeded' && run.result?.kind === 'brief')
    return <SortedBrief written={run.result.written} onFill={onSorted} onDiscard={forget} />
  const isSorting = sort.isPending || (run !== null && run.endedAt === null)
  return (
    <>
      {sort.error && <ErrorNotice error={sort.error} />}
      {run?.refusal && <ExplanationNotice explanation={explainRefusal(run.refusal)} />}
      {isSorting ? (
        <Notice
          tone="info"
          title={`${model} is sorting your document.`}
          actions={
            <Button size="xs" variant="default" disabled={run === null} onClick={cancel}>
              Cancel
            </Button>
          }
        />
      ) : (
        <Group gap="sm">
          <Button
            variant="default"
            disabled={document.trim() === ''}
            onClick={() => sort.mutate({ projectId, document })}
          >
            Let the model sort it
          </Button>
          <Text size="sm" c="var(--pg-quiet)">
            Sends the document to {model}. What it adds of its own is marked.
          </Text>
        </Group>
      )}
    </>
  )
}
