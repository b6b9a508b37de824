import { Group, Text } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { Moment } from '../../shared/ui/moment.tsx'

/** Which version this is, who wrote it, when, and from what. */
export function PlanProvenance({ planSet }: { planSet: PlanSet }) {
  const { runner } = planSet
  return (
    <Group gap="xs" className="pg-provenance">
      <Text span size="sm" fw={600}>
        Version {planSet.version}
      </Text>
      <Text span size="sm">
        from brief version {planSet.briefVersion}
      </Text>
      <Text span size="sm">
        written by {runner.model ? `${runner.name} (${runner.model})` : runner.name}
      </Text>
      <Text span size="sm">
        <Moment at={planSet.createdAt} />
      </Text>
    </Group>
  )
}
