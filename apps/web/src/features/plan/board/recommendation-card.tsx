import { Group, Text, Title } from '@mantine/core'
import type { OptionId, PlanSet, Weights } from '@plangate/core/schemas'
import { IconStarFilled } from '@tabler/icons-react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { type OptionComparison, optionNamesIn } from './compare-options.ts'
import { explainNearestFlip, explainReason, explainWeights } from './explain-recommendation.ts'

interface RecommendationCardProps {
  planSet: PlanSet
  comparison: OptionComparison
  weights: Weights
}

/** The option that the founder's weights recommend, why, and which change of weights would change it. */
export function RecommendationCard({
  planSet,
  comparison: { options, recommendation, recommendedAlike },
  weights,
}: RecommendationCardProps) {
  const nameOf = optionNamesIn(options)
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
        {explainWeights(weights, recommendation.recommendedId, recommendedAlike, nameOf)}
        {explainReason(recommendation.reason, nameOf)} {explainNearestFlip(recommendation.flips, weights, nameOf)}
      </Text>
      <Text size="sm" c="var(--pg-quiet)" mt={6}>
        {explainRunnerPick(planSet, recommendation.recommendedId, nameOf)}
      </Text>
    </Panel>
  )
}

/** Mentions the planner's own pick, which does not affect the recommendation. */
function explainRunnerPick(
  { runnerPick, runner }: PlanSet,
  recommendedId: OptionId,
  nameOf: (id: OptionId) => string,
): string {
  if (runnerPick === undefined) return 'Computed from the estimates.'
  const planner = runner ? `the planner (${runner.name})` : 'the author of the draft'
  if (runnerPick === recommendedId)
    return `Computed from the estimates. ${planner.replace('the', 'The')} would choose the same.`
  return `Computed from the estimates. A second opinion: ${planner} would choose ${nameOf(runnerPick)}.`
}
