import { Button, Skeleton, Stack } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'

/** Shown while the project has no plan: a button to generate it, or the way to the direction gate. */
export function NoPlan({ projectId }: { projectId: ProjectId }) {
  const direction = useDirection(projectId)
  return (
    <QueryView query={direction} pending={<Skeleton height={200} />}>
      {({ mayPlan, isParked }) =>
        mayPlan ? <Generate projectId={projectId} /> : <DecideFirst projectId={projectId} isParked={isParked} />
      }
    </QueryView>
  )
}

function DecideFirst({ projectId, isParked }: { projectId: ProjectId; isParked: boolean }) {
  const decide = (
    <LinkButton to="/projects/$projectId/direction" params={{ projectId }}>
      Go to the decision
    </LinkButton>
  )
  if (isParked)
    return (
      <EmptyPanel title="The project is parked" action={decide}>
        No plan is written while it is parked. Decide to proceed, and planning goes on.
      </EmptyPanel>
    )
  return (
    <EmptyPanel title="First decide whether to build it" action={decide}>
      Options are planned once you have decided to proceed.
    </EmptyPanel>
  )
}

function Generate({ projectId }: { projectId: ProjectId }) {
  const write = useWritePlan(projectId)
  const generate = (
    <Stack gap="xs" align="flex-start">
      <Button onClick={() => write.mutate(null)}>Generate the plan</Button>
      <WritingOutlook projectId={projectId} kind="generate" />
    </Stack>
  )
  return (
    <EmptyPanel title="Ready to be planned" action={generate}>
      You get two or three ways to build it, each with its time, its cost, and how sure both are.
    </EmptyPanel>
  )
}
