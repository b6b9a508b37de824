import { getRouteApi } from '@tanstack/react-router'
import { ProjectAudit } from '../../features/audit/project-audit.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function ProjectAuditPage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading
        title="Audit log"
        context={useProjectName(projectId)}
        lead="Every decision of this project, the latest first. Nothing here can be changed or removed."
      />
      <ProjectAudit projectId={projectId} />
    </>
  )
}
