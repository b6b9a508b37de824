import { getRouteApi } from '@tanstack/react-router'
import { ProgressSheet } from '../../features/progress/progress-sheet.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function ProgressPage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading
        title="Progress"
        context={useProjectName(projectId)}
        lead="What the work has really taken, against its forecast. Finished plans correct the next ones."
        actions={
          <LinkButton to="/track-record" variant="default">
            Track record
          </LinkButton>
        }
      />
      <ProgressSheet projectId={projectId} />
    </>
  )
}
