import { getRouteApi } from '@tanstack/react-router'
import { DirectionGate } from '../../features/gate/direction-gate.tsx'
import { GateHistory } from '../../features/gate/gate-history.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/direction')

export function DirectionPage() {
  const { projectId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeading
        title="Direction"
        context={useProjectName(projectId)}
        lead="Whether to build it at all. This comes before how, and before any number."
      />
      <DirectionGate
        projectId={projectId}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: next.decision === undefined })}
        onLater={() => void navigate({ to: '/projects/$projectId', params: { projectId } })}
      />
      <GateHistory projectId={projectId} />
    </>
  )
}
