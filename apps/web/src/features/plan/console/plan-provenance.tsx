import { Box, Group, Text } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { formatWriter } from '../../../shared/format/display-names.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { EditPlanButton } from '../edit/edit-plan-button.tsx'
import { WritingDetails } from '../writing/run-details.tsx'
import { PinnedList } from './pinned-list.tsx'

/** The version, who wrote it, when and from which brief, and details of the run. */
export function PlanProvenance({ planSet }: { planSet: PlanSet }) {
  return (
    <Box>
      <Group gap="xs" className="pg-provenance">
        <Text span size="sm" fw={600}>
          Version {planSet.version}
        </Text>
        <Text span size="sm">
          from brief version {planSet.briefVersion}
        </Text>
        <Text span size="sm">
          written by {formatWriter(planSet)}
        </Text>
        <Text span size="sm">
          <Moment at={planSet.createdAt} />
        </Text>
        <EditPlanButton planSet={planSet} />
      </Group>
      <PinnedList planSet={planSet} />
      {planSet.runner && <WritingDetails planSet={planSet} />}
    </Box>
  )
}
