import './push-back.css'
import { Skeleton, Stack, Text, Title } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'

const PushBackForm = retryable(() => import('./push-back-form.tsx'))

/** Asks for a new version of the plan, with feedback and pinned options. */
export function PushBackPanel({ planSet }: { planSet: PlanSet }) {
  const { projectId } = planSet
  const current = trpc.plans.get.useQuery({ projectId })
  const isEarlier = current.data !== undefined && planSet.version < current.data.version
  const isDirected = useDirection(projectId).data?.mayPlan ?? true
  return (
    <Panel labelledBy="push-back">
      <Title order={2} id="push-back">
        Push back
      </Title>
      {isEarlier && <EarlierVersionNote />}
      {!isEarlier && !isDirected && <DirectionFirst projectId={projectId} />}
      {!isEarlier && isDirected && (
        <Suspense fallback={<Skeleton height={420} />}>
          <PushBackForm planSet={planSet} />
        </Suspense>
      )}
    </Panel>
  )
}

function EarlierVersionNote() {
  return (
    <Stack gap="sm" align="flex-start">
      <Text>Feedback is about the current version. This is an earlier one, which stays as it is.</Text>
      <LinkButton
        from="/projects/$projectId/plan"
        to="."
        search={(search) => ({ ...search, version: undefined })}
        resetScroll={false}
        variant="default"
      >
        Push back on the current one
      </LinkButton>
    </Stack>
  )
}

function DirectionFirst({ projectId }: Pick<PlanSet, 'projectId'>) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text>A new version is written only after a decision to proceed.</Text>
      <LinkButton to="/projects/$projectId/direction" params={{ projectId }} variant="default">
        Go to the decision
      </LinkButton>
    </Stack>
  )
}
