import { Skeleton } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { AuditHistory } from './audit-history.tsx'

/** The audit log of a project. */
export function ProjectAudit({ projectId }: { projectId: ProjectId }) {
  const audit = trpc.projects.audit.useInfiniteQuery(
    { projectId },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  )
  return (
    <AuditHistory
      query={audit}
      pending={<Skeleton h={320} />}
      empty={
        <EmptyPanel title="Nothing is recorded">
          This project is older than the audit log. What is decided from now on is recorded here.
        </EmptyPanel>
      }
      frame={(list) => <Panel>{list}</Panel>}
    />
  )
}
