import { SimpleGrid, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { PlanConsole } from '../../features/plans/plan-console.tsx'
import { PlanVersions } from '../../features/plans/plan-versions.tsx'
import { PushBack } from '../../features/plans/push-back.tsx'
import { DeepResearch } from '../../features/research/deep-research.tsx'
import { ChooseOption } from '../../features/selection/choose-option.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/plan')

export function PlanPage() {
  const { projectId } = route.useParams()
  const { version } = route.useSearch()
  return (
    <>
      <PageHeading
        title="Plan"
        context={useProjectName(projectId)}
        lead="Two or three ways to build it, priced from their work items. Compare, push back, choose."
      />
      <Stack gap="lg">
        <PlanConsole
          projectId={projectId}
          version={version}
          renderChoice={(option, planSet) => <ChooseOption option={option} planSet={planSet} />}
        >
          <PushBack projectId={projectId} />
        </PlanConsole>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <PlanVersions projectId={projectId} shown={version} />
          <DeepResearch projectId={projectId} />
        </SimpleGrid>
      </Stack>
    </>
  )
}
