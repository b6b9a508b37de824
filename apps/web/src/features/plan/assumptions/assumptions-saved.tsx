import { Button, Group, Stack, Text } from '@mantine/core'
import { hasOtherAssumptions } from '@plangate/core/estimate'
import type { AssumptionsVersion, PlanSet } from '@plangate/core/schemas'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'

interface AssumptionsSavedProps {
  planSet: PlanSet
  saved: AssumptionsVersion
  onClose: () => void
}

/** Says that the assumptions are saved, and offers the plan that is priced with them. */
export function AssumptionsSaved({ planSet, saved: { version, assumptions }, onClose }: AssumptionsSavedProps) {
  const { projectId } = planSet
  const write = useWritePlan(projectId)
  const mayPlan = useDirection(projectId).data?.mayPlan ?? false
  const isOther = hasOtherAssumptions(planSet.assumptions, assumptions)
  const writeAgain = () => {
    write.mutate(null)
    onClose()
  }
  return (
    <Stack>
      <Text role="status">
        Version {version} of the assumptions is saved.{' '}
        {isOther ? 'The plan was priced with earlier ones.' : 'The plan was priced with the same.'}
      </Text>
      {isOther && mayPlan && <WritingOutlook projectId={projectId} kind="generate" />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {isOther && mayPlan && <Button onClick={writeAgain}>Write the plan again</Button>}
      </Group>
    </Stack>
  )
}
