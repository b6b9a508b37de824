import { Box, Group, Text } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { formatRunner } from '../../../shared/format/display-names.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { KeptOptions } from '../options/kept-options.tsx'
import { WritingDetails } from '../writing/run-details.tsx'

/** Which version this is, who wrote it, when, from what, and what that took. */
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
          written by {formatRunner(planSet.runner)}
        </Text>
        <Text span size="sm">
          <Moment at={planSet.createdAt} />
        </Text>
      </Group>
      <KeptOptions planSet={planSet} />
      <WritingDetails planSet={planSet} />
    </Box>
  )
}
