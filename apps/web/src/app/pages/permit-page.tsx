import { getRouteApi } from '@tanstack/react-router'
import { useFounderName } from '../../features/account/session/use-founder-name.ts'
import { PermitRequest } from '../../features/permit/permit-request.tsx'
import { LazyRecordMenu } from '../../features/record/lazy-record-menu.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function PermitPage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading title="Permit" context={useProjectName(projectId)} lead="Nothing is built without it." />
      <PermitRequest
        projectId={projectId}
        founder={useFounderName()}
        actions={<LazyRecordMenu projectId={projectId} />}
      />
    </>
  )
}
