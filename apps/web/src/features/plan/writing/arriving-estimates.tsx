import '@mantine/core/styles/SimpleGrid.layer.css'
import '../../../shared/ui/plots/plots.css'
import { SimpleGrid, Text, Title } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { formatMoney, formatMoneyRange } from '@plangate/core/format'
import type { ExecutionOption } from '@plangate/core/schemas'
import { count, formatWeeks } from '../../../shared/format/format-values.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { costRange, likelyToSafe, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { EstimateTable } from '../options/estimate-table.tsx'
import { RangePlot } from './range-plot.tsx'
import { ScopePlot } from './scope-plot.tsx'

interface ArrivingEstimatesProps {
  options: ExecutionOption[]
  /** As the plan is compared with them. */
  targets: PlanTargets
}

/** The estimates of the options written so far, drawn on one scale per quantity. */
export function ArrivingEstimates({ options, targets }: ArrivingEstimatesProps) {
  const currency = targets.currency
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <Panel>
      <Title order={2} id="comparison">
        Side by side
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="lg">
        Wide bars reach from likely (P50) to safely (P80); thin ones cover the middle 80%.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing={{ base: 'xl', md: 36 }}>
        <RangePlot
          title="Weeks to ship"
          rows={options.map(({ id, name, timeToShip, estimate }) => ({
            id,
            name,
            value: timeToShip,
            range: weeksRange(estimate),
          }))}
          format={formatWeeks}
          formatTick={String}
          target={targets.weeks}
          targetWords={targets.weeks === undefined ? null : `Your target: ${count(targets.weeks, 'week')}`}
        />
        <RangePlot
          title="Cost"
          rows={options.map(({ id, name, estimate }) => ({
            id,
            name,
            value: formatMoneyRange(likelyToSafe(estimate), currency),
            range: costRange(estimate),
          }))}
          format={money}
          formatTick={money}
          target={targets.budget}
          targetWords={targets.budget === undefined ? null : `Your budget: ${money(targets.budget)}`}
        />
        <ScopePlot options={options} />
      </SimpleGrid>
      <EstimateTable options={options} currency={currency} />
    </Panel>
  )
}
