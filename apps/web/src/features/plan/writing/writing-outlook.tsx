import { Anchor, Text } from '@mantine/core'
import type { PlanRunKind, ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { describeOutlook } from './describe-outlook.ts'

interface WritingOutlookProps {
  projectId: ProjectId
  kind: PlanRunKind
}

/** Shown beside a button that requests a plan: who will write it, and the cost forecast. */
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
      What it costs could not be told.{' '}
      <Anchor component="button" type="button" inherit onClick={onRetry}>
        Ask again
      </Anchor>
    </>
  )
}
