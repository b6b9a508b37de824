import { Group, Text } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { formatWriter } from '../../../shared/format/format-writer.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { WritingDetails } from '../writing/run-details.tsx'
import { PinnedList } from './pinned-list.tsx'

/** The version, its date and who wrote it, unless the planner did. The brief and the run are one click behind. */
export function PlanProvenance({ planSet }: { planSet: PlanSet }) {
  return (
    <Group gap={6} className="pg-provenance">
      <Text span size="xs" fw={600}>
        Version {planSet.version}
      </Text>
      <Text span size="xs">
        <Moment at={planSet.createdAt} />
      </Text>
      {!planSet.runner && (
        <Text span size="xs">
          written by {formatWriter(planSet)}
        </Text>
      )}
      <WritingDetails planSet={planSet}>
        <p>
          From brief version {planSet.briefVersion}, written by {formatWriter(planSet)}.
        </p>
        <PinnedList planSet={planSet} />
      </WritingDetails>
    </Group>
  )
}
