import { Text } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { ProjectId } from '@plangate/core/schemas'
import { TextLink } from '../../../shared/ui/links.tsx'

interface NameTargetsProps {
  projectId: ProjectId
  targets: PlanTargets
}

/** Says that the brief has neither a date nor a budget, so that nobody takes the figures for an answer to theirs. */
export function NameTargets({ projectId, targets: { weeks, budget } }: NameTargetsProps) {
  if (weeks !== undefined || budget !== undefined) return null
  return (
    <Text size="sm">
      The brief names no date and no budget.{' '}
      <TextLink to="/projects/$projectId/brief" params={{ projectId }} underline="always">
        Add yours
      </TextLink>{' '}
      to see how likely each option is to meet them.
    </Text>
  )
}
