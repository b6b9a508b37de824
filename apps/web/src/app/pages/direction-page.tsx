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
        title="Decision"
        context={useProjectName(projectId)}
        lead="Decide whether to build it at all. How, and at what price, is the next step."
      />
      <DirectionGate
        projectId={projectId}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: next.decision === undefined })}
      />
      <GateHistory projectId={projectId} />
    </>
  )
}
