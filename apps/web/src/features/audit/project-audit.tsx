import { Skeleton } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { AuditList } from './audit-list.tsx'

/** Everything that was decided in a project. */
export function ProjectAudit({ projectId }: { projectId: ProjectId }) {
  const audit = trpc.projects.audit.useQuery({ projectId })
  return (
    <QueryView query={audit} pending={<Skeleton h={320} />}>
      {(entries) =>
        entries.length > 0 ? (
          <Panel>
            <AuditList entries={entries} />
          </Panel>
        ) : (
          <EmptyPanel title="Nothing is recorded">
            This project is older than the audit log. What is decided from now on is recorded here.
          </EmptyPanel>
        )
      }
    </QueryView>
  )
}
