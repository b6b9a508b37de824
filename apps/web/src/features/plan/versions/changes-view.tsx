import { Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { currencyOf, type PlanSet, type Weights } from '@plangate/core/schemas'
import { useSimulation } from '../../../shared/simulation/use-simulation.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { AssumptionChanges } from './assumption-changes.tsx'
import { ChangesSkeleton } from './changes-skeleton.tsx'
import { findRecommendationChange } from './find-recommendation-change.ts'
import { ItemChanges } from './item-changes.tsx'
import { OptionChangesTable } from './option-changes.tsx'
import { summarizeChanges } from './summarize-changes.ts'
import { usePlanChanges } from './use-plan-changes.ts'
import { WordChanges } from './word-changes.tsx'

interface ChangesViewProps {
  before: PlanSet
  after: PlanSet
  targets: PlanTargets
  weights: Weights
}

/** The differences between two versions: a summary, the numbers, and the changed words. */
export function ChangesView({ before, after, targets, weights }: ChangesViewProps) {
  const { data: changes, error, refetch } = usePlanChanges(before, after)
  const simulations = [useSimulation(before, targets), useSimulation(after, targets)] as const
  if (error) return <NotCompared onRetry={() => void refetch()} />
  if (!changes || simulations.some(({ isPending }) => isPending)) {
    return (
      <div role="status" aria-busy="true">
        <VisuallyHidden>Comparing the versions</VisuallyHidden>
        <div aria-hidden="true">
          <ChangesSkeleton />
        </div>
      </div>
    )
  }
  const [old, now] = simulations.map(({ data }) => data)
  const recommendation =
    old && now
      ? findRecommendationChange(
          changes.options,
          { planSet: before, simulations: old },
          { planSet: after, simulations: now },
          weights,
        )
      : null
  const currencies = [currencyOf(before.assumptions), currencyOf(after.assumptions)] as const
  return (
    <Stack gap="xl">
      <Text className="pg-changes-summary" role="status">
        {summarizeChanges(changes, recommendation)}
      </Text>
      <OptionChangesTable
        options={changes.options}
        versions={[before.version, after.version]}
        currencies={currencies}
      />
      <AssumptionChanges changes={changes} recommendation={recommendation} />
      <ItemChanges items={changes.items} currencies={currencies} />
      <WordChanges options={changes.options} />
    </Stack>
  )
}

function NotCompared({ onRetry }: { onRetry: () => void }) {
  const again = (
    <Button size="xs" onClick={onRetry}>
      Compare again
    </Button>
  )
  return (
    <Notice tone="failure" title="The versions could not be compared" actions={again}>
      <p>Both versions are still there, and can be opened from the list. If it happens again, reload the page.</p>
    </Notice>
  )
}
