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
      Go to the direction
    </LinkButton>
  )
  if (isParked)
    return (
      <EmptyPanel title="The project is parked" action={decide}>
        No plan is written for it. To go on, decide to proceed at a new gate.
      </EmptyPanel>
    )
  return (
    <EmptyPanel title="The direction comes first" action={decide}>
      How to build is only planned after you have decided to build at all. The absence of a decision is not a yes.
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
      Two or three ways to build it are written from your brief. Each is priced from its own work items, with how sure
      the numbers are.
    </EmptyPanel>
  )
}
