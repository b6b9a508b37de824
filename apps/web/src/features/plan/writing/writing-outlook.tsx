import { Anchor, Text } from '@mantine/core'
import type { ProjectId, RunKind } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { describeOutlook } from './describe-outlook.ts'

interface WritingOutlookProps {
  projectId: ProjectId
  kind: RunKind
}

/** Beside a button that has a plan written: who will write it, and what that is likely to take. */
export function WritingOutlook({ projectId, kind }: WritingOutlookProps) {
  const outlook = trpc.runs.outlook.useQuery({ projectId, kind })
  return (
    // Its line is kept free, so that the button stays where it is when the words come.
    <Text size="sm" c="var(--pg-quiet)" mih="1lh">
      {outlook.data && describeOutlook(outlook.data)}
      {outlook.error && !outlook.data && <NotTold onRetry={() => void outlook.refetch()} />}
    </Text>
  )
}

function NotTold({ onRetry }: { onRetry(): void }) {
  return (
    <>
      What it costs could not be told.{' '}
      <Anchor component="button" type="button" inherit onClick={onRetry}>
        Ask again
      </Anchor>
    </>
  )
}
