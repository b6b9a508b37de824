import { Skeleton, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { AuditList } from './audit-list.tsx'

/** When which token was made and revoked. */
export function TokenAudit() {
  const audit = trpc.tokens.audit.useQuery()
  const headingId = useId()
  return (
    <Panel labelledBy={headingId}>
      <Title order={2} size="h3" id={headingId} mb="xs">
        What was done with tokens
      </Title>
      <QueryView query={audit} pending={<Skeleton h={120} />}>
        {(entries) =>
          entries.length > 0 ? (
            <AuditList entries={entries} />
          ) : (
            <Text c="var(--pg-quiet)">No token was made or revoked yet.</Text>
          )
        }
      </QueryView>
    </Panel>
  )
}
