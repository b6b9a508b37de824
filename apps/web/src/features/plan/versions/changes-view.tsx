import { Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import type { PlanSet, Targets, Weights } from '@plangate/core/schemas'
import { useSimulation } from '../../../shared/simulation/use-simulation.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { BasisChanges } from './assumption-changes.tsx'
import { ChangesSkeleton } from './changes-skeleton.tsx'
import { FateTable } from './option-changes.tsx'
import { ItemChanges } from './item-changes.tsx'
import { readRecommendation } from './find-recommendation-change.ts'
import { summarizeChanges } from './summarize-changes.ts'
import { useVersionChanges } from './use-plan-changes.ts'
import { WordChanges } from './word-changes.tsx'

interface ChangesViewProps {
  before: PlanSet
  after: PlanSet
  targets: Targets
  weights: Weights
}

/** What became of a version in a later one: in a line, in numbers, and then in all that was written. */
export function ChangesView({ before, after, targets, weights }: ChangesViewProps) {
  const { data: changes, error, refetch } = useVersionChanges(before, after)
  const forecasts = [useSimulation(before, targets), useSimulation(after, targets)] as const
  if (error) return <NotCompared onRetry={() => void refetch()} />
  if (!changes || forecasts.some(({ isPending }) => isPending)) {
    return (
      <div role="status" aria-busy="true">
        <VisuallyHidden>Comparing the versions</VisuallyHidden>
        <div aria-hidden="true">
          <ChangesSkeleton />
        </div>
      </div>
    )
  }
  const [old, now] = forecasts.map(({ data }) => data)
  const recommendation =
    old && now
      ? readRecommendation(
          changes.options,
          { planSet: before, forecasts: old },
          { planSet: after, forecasts: now },
          weights,
        )
      : null
  return (
    <Stack gap="xl">
      <Text className="pg-changes-summary" role="status">
        {summarizeChanges(changes, recommendation)}
      </Text>
      <FateTable options={changes.options} versions={[before.version, after.version]} />
      <BasisChanges changes={changes} recommendation={recommendation} />
      <ItemChanges items={changes.items} />
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
      <p>Both are unharmed, and can be opened from the list. If it happens again, load the page anew.</p>
    </Notice>
  )
}
