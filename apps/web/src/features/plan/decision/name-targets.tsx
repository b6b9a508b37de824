import { Text } from '@mantine/core'
import { type Currency, currencyOf, type ProjectId, type Targets } from '@plangate/core/schemas'
import { TextLink } from '../../../shared/ui/links.tsx'

interface NameTargetsProps {
  projectId: ProjectId
  /** As the brief states them. */
  stated: Targets
  /** Of the plan. */
  currency: Currency
}

/** Says that the brief has no target the plan can be compared with, so that nobody takes the figures for an answer to theirs. */
export function NameTargets({ projectId, stated, currency }: NameTargetsProps) {
  const isForeign = stated.budget !== undefined && currencyOf(stated) !== currency
  if (stated.weeks !== undefined || stated.launchBy !== undefined) return null
  if (stated.budget !== undefined && !isForeign) return null
  return (
    <Text size="sm">
      {isForeign
        ? `Your budget is in ${currencyOf(stated)} and the plan in ${currency}. Nothing is converted.`
        : 'The options have no date or budget to be compared with yet.'}{' '}
      <TextLink to="/projects/$projectId/brief" params={{ projectId }} underline="always">
        Add yours
      </TextLink>{' '}
      to see how likely each option is to meet them.
    </Text>
  )
}
