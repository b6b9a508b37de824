import { Text } from '@mantine/core'
import { describeBasis } from '@plangate/core/estimate'
import type { PricedPlan } from '@plangate/core/schemas'

/** What every P50 and P80 of a plan set rests on: who sized the work, and by which rule. */
export function EstimateBasis({ planSet }: { planSet: PricedPlan }) {
  return (
    <Text size="sm" c="var(--pg-quiet)" maw={760} mb="xs">
      {describeBasis(planSet)}
    </Text>
  )
}
