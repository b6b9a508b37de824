import { Skeleton, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { AuditHistory } from './audit-history.tsx'

/** The audit log of the founder's tokens: when each was created and revoked. */
export function TokenAudit() {
  const audit = trpc.tokens.audit.useInfiniteQuery({}, { getNextPageParam: ({ nextCursor }) => nextCursor })
  const headingId = useId()
  return (
    <Panel labelledBy={headingId}>
      <Title order={2} size="h3" id={headingId} mb="xs">
        What was done with tokens
      </Title>
      <AuditHistory
        query={audit}
        pending={<Skeleton h={120} />}
        empty={<Text c="var(--pg-quiet)">No token was made or revoked yet.</Text>}
      />
    </Panel>
  )
}
