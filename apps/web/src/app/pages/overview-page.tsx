import { Group } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { StepOverview } from '../../features/projects/steps/step-overview.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function OverviewPage() {
  const { projectId } = route.useParams()
  const { data: project, isFetched } = trpc.projects.get.useQuery({ projectId })
  return (
    <>
      <PageHeading title={project?.name ?? 'Project'} lead={project?.description} />
      {/* A name may take many lines: what is below it would move when it arrives. A failure counts as fetched, also while
          the page asks again. */}
      {isFetched && (
        <>
          <StepOverview projectId={projectId} />
          <Group mt="lg">
            <TextLink to="/projects/$projectId/audit" params={{ projectId }}>
              Audit log: who decided what, and when
            </TextLink>
          </Group>
        </>
      )}
    </>
  )
}
