import { getRouteApi } from '@tanstack/react-router'
import { ChoiceOverview } from '../../features/choice/choice-overview.tsx'
import { LazyRecordMenu } from '../../features/record/lazy-record-menu.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function ChoicePage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading
        title="Choice"
        context={useProjectName(projectId)}
        lead="The option that you chose to build, and what the choice is based on."
      />
      <ChoiceOverview
        projectId={projectId}
        actions={
          <>
            <LinkButton to="/projects/$projectId/progress" params={{ projectId }} variant="default">
              Progress
            </LinkButton>
            <LazyRecordMenu projectId={projectId} />
          </>
        }
      />
    </>
  )
}
