import { Group, Text, Title } from '@mantine/core'
import type { OptionId, PlanSet, Weights } from '@plangate/core/schemas'
import { IconStarFilled } from '@tabler/icons-react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { nameIn, type PlanComparison } from './compare-plan.ts'
import { explainNearestFlip, explainReason } from './explain-recommendation.ts'

interface RecommendationCardProps {
  planSet: PlanSet
  decision: PlanComparison
  weights: Weights
}

/** What the founder's weights recommend, why, and what would change it. */
export function RecommendationCard({
  planSet,
  decision: { options, recommendation },
  weights,
}: RecommendationCardProps) {
  const nameOf = nameIn(options)
  const place = options.findIndex(({ isRecommended }) => isRecommended)
  return (
    <Panel labelledBy="recommendation" className="pg-recommendation">
      <Text size="sm" fw={600} className="pg-recommendation-kicker">
        <IconStarFilled size={13} aria-hidden /> Recommended by your weights
      </Text>
      <Group gap="xs" wrap="nowrap" align="center" mt={4}>
        <OptionMark place={place} />
        <Title order={2} id="recommendation" size="h3">
          {options[place]?.option.name}
        </Title>
      </Group>
      <Text mt={6} aria-live="polite">
        {explainReason(recommendation.reason, nameOf)} {explainNearestFlip(recommendation.flips, weights, nameOf)}
      </Text>
      <Text size="sm" c="var(--pg-quiet)" mt={6}>
        {explainPick(planSet, recommendation.recommendedId, nameOf)}
      </Text>
    </Panel>
  )
}

/** The planner's view is told, and counts for nothing. */
function explainPick(
  { runnerPick, runner }: PlanSet,
  recommendedId: OptionId,
  nameOf: (id: OptionId) => string,
): string {
  if (runnerPick === undefined) return 'Computed from the estimates.'
  if (runnerPick === recommendedId)
    return `Computed from the estimates. The planner (${runner.name}) would choose the same.`
  return `Computed from the estimates. A second opinion: the planner (${runner.name}) would choose ${nameOf(runnerPick)}.`
}
