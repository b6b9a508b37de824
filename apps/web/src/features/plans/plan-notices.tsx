import { Alert, Button, Group, Text } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PlanRequest } from './plan-request.ts'
import { useWritePlan } from './use-plan-writing.ts'
import { WritingOutcome } from './writing-outcome.tsx'

interface PlanNoticesProps {
  planSet: PlanSet
  currentVersion: number | undefined
  briefVersion: number | undefined
}

/** Why this plan set may not be the one to decide on, and the way to the one that is. */
export function PlanNotices({ planSet, currentVersion, briefVersion }: PlanNoticesProps) {
  const isEarlier = currentVersion !== undefined && planSet.version < currentVersion
  const isOutdated = !isEarlier && briefVersion !== undefined && briefVersion > planSet.briefVersion
  return (
    <>
      {isEarlier && <EarlierVersion planSet={planSet} currentVersion={currentVersion} />}
      {isOutdated && <OutdatedBrief planSet={planSet} briefVersion={briefVersion} />}
      <WritingOutcome projectId={planSet.projectId} />
    </>
  )
}

function EarlierVersion({ planSet, currentVersion }: { planSet: PlanSet; currentVersion: number }) {
  return (
    <Alert color="petrol" title={`You are looking at version ${planSet.version} of ${currentVersion}`}>
      <Group justify="space-between">
        <Text size="sm">Earlier versions stay as they were, and their options can still be chosen.</Text>
        <LinkButton
          to="/projects/$projectId/plan"
          params={{ projectId: planSet.projectId }}
          search={{}}
          size="xs"
          variant="default"
        >
          Show the current version
        </LinkButton>
      </Group>
    </Alert>
  )
}

function OutdatedBrief({ planSet, briefVersion }: { planSet: PlanSet; briefVersion: number }) {
  const write = useWritePlan(planSet.projectId)
  return (
    <Alert
      color="marigold"
      title={`The brief is at version ${briefVersion}; this was made from version ${planSet.briefVersion}`}
    >
      <Group justify="space-between">
        <Text size="sm">
          A choice made on it would not be authorized. Let the plan be written from the brief as it is now.
        </Text>
        <Button size="xs" onClick={() => write.mutate(new PlanRequest(null))}>
          Generate from brief version {briefVersion}
        </Button>
      </Group>
    </Alert>
  )
}
