import { Alert, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { usePlanWriting } from './use-plan-writing.ts'

/** What came of the last writing, when it was not a plan. */
export function WritingOutcome({ projectId }: { projectId: ProjectId }) {
  const { cancelled, error } = usePlanWriting(projectId)
  if (error) return <ErrorNotice error={error} />
  if (!cancelled) return null
  return (
    <Alert color="gray" role="status" title="Cancelled">
      <Text size="sm">Nothing was stored. Start it again when you like.</Text>
    </Alert>
  )
}
