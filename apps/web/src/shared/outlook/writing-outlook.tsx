import { Anchor, Text } from '@mantine/core'
import type { ProjectId, RunKind } from '@plangate/core/schemas'
import { trpc } from '../api/trpc.ts'
import { describeOutlook } from './describe-outlook.ts'

interface WritingOutlookProps {
  projectId: ProjectId
  kind: RunKind
}

/** Shown beside a button that requests a run: who will write, and the cost forecast. */
export function WritingOutlook({ projectId, kind }: WritingOutlookProps) {
  const outlook = trpc.runs.outlook.useQuery({ projectId, kind })
  return (
    // The minimum height keeps the button in place while the text loads.
    <Text size="sm" c="var(--pg-quiet)" mih="1lh">
      {outlook.data && describeOutlook(outlook.data)}
      {outlook.error && !outlook.data && <OutlookFailed onRetry={() => void outlook.refetch()} />}
    </Text>
  )
}

function OutlookFailed({ onRetry }: { onRetry(): void }) {
  return (
    <>
      The cost forecast could not be loaded.{' '}
      <Anchor component="button" type="button" inherit onClick={onRetry}>
        Ask again
      </Anchor>
    </>
  )
}
