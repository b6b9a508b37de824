import { getRouteApi } from '@tanstack/react-router'
import { PlanEditor } from '../../features/plan/edit/plan-editor.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/plan/edit')

export function PlanEditPage() {
  const { projectId } = route.useParams()
  const { version } = route.useSearch()
  return (
    <>
      <PageHeading
        title={version === undefined ? 'Edit plan' : `Edit plan version ${version}`}
        context={useProjectName(projectId)}
        lead="Correct the hours, the work and the options. The numbers follow each key press. Nothing is changed until you save."
        actions={
          <LinkButton
            variant="default"
            to="/projects/$projectId/plan"
            params={{ projectId }}
            search={version === undefined ? {} : { version }}
          >
            Back to the plan
          </LinkButton>
        }
      />
      <PlanEditor key={projectId} projectId={projectId} version={version} />
    </>
  )
}
