import { getRouteApi } from '@tanstack/react-router'
import { DirectionGate } from '../../features/gate/direction-gate.tsx'
import { GateHistory } from '../../features/gate/gate-history.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId')

export function DirectionPage() {
  const { projectId } = route.useParams()
  return (
    <>
      <PageHeading
        title="Direction"
        context={useProjectName(projectId)}
        lead="Whether to build it at all. This comes before how, and before any number."
      />
      <DirectionGate projectId={projectId} />
      <GateHistory projectId={projectId} />
    </>
  )
}
