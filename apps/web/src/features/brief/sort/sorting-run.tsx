import { Button } from '@mantine/core'
import type { Brief, RunId } from '@plangate/core/schemas'
import { ErrorNotice, ExplanationNotice } from '../../../shared/api/error-notice.tsx'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { SortedBrief } from './sorted-brief.tsx'
import { useSortRun } from './use-sort-run.ts'

interface SortingRunProps {
  runId: RunId
  onSorted: (brief: Brief) => void
  /** Puts the run aside. */
  onForget: () => void
}

/** A run that sorts a document: under way, failed, or with a brief that fills the form. */
export function SortingRun({ runId, onSorted, onForget }: SortingRunProps) {
  const { run, error, cancel } = useSortRun(runId)
  if (run?.status === 'succeeded' && run.result?.kind === 'brief')
    return <SortedBrief written={run.result.written} onFill={onSorted} onDiscard={onForget} />
  if (run?.refusal) return <ExplanationNotice explanation={explainRefusal(run.refusal)} />
  if (run === null && error) return <ErrorNotice error={error} />
  if (run !== null && run.endedAt !== null) return null
  return (
    <Notice
      tone="info"
      title={`${run?.runner?.model ?? 'The model'} is sorting your document.`}
      actions={
        <Button size="xs" variant="default" disabled={run === null} onClick={cancel}>
          Cancel
        </Button>
      }
    >
      <p>You may leave this page and come back.</p>
    </Notice>
  )
}
