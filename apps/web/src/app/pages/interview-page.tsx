import { getRouteApi } from '@tanstack/react-router'
import { InterviewScreen } from '../../features/brief/interview/interview-screen.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/interview')

export function InterviewPage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading
        title="Interview"
        context={useProjectName(projectId)}
        lead="One question at a time: first what a plan needs, then what changes the plan most, then what makes the brief more certain."
        actions={
          <TextLink to="/projects/$projectId/brief" params={{ projectId }}>
            Back to the brief
          </TextLink>
        }
      />
      <InterviewScreen key={projectId} projectId={projectId} />
    </>
  )
}
