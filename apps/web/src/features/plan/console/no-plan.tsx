import { Button, Skeleton, Stack } from '@mantine/core'
import type { Gate, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { WritingOutlook } from '../writing/writing-outlook.tsx'

/** Shown while the project has no plan: a button to generate it, or the way to the direction gate. */
export function NoPlan({ projectId }: { projectId: ProjectId }) {
  const gate = trpc.gates.current.useQuery({ projectId })
  return (
    <QueryView query={gate} pending={<Skeleton height={200} />}>
      {(current) => (isProceed(current) ? <Generate projectId={projectId} /> : <DecideFirst projectId={projectId} />)}
    </QueryView>
  )
}

function isProceed(gate: Gate | null): boolean {
  return gate?.status === 'decided' && gate.decision === 'proceed'
}

function DecideFirst({ projectId }: { projectId: ProjectId }) {
  const decide = (
    <LinkButton to="/projects/$projectId/direction" params={{ projectId }}>
      Go to the direction
    </LinkButton>
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
