import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { usePlanWriting } from './use-plan-writing.ts'

/** What came of the last writing, when it was not a plan. */
export function WritingOutcome({ projectId }: { projectId: ProjectId }) {
  const { cancelled, error } = usePlanWriting(projectId)
  if (error) return <ErrorNotice error={error} />
  if (!cancelled) return null
  return (
    <Notice tone="info" title="Cancelled">
      <p>Nothing was stored. Start it again when you like.</p>
    </Notice>
  )
}
