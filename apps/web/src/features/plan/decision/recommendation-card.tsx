import './decision.css'
import { Text, Title, VisuallyHidden } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { PricedPlan, Weights } from '@plangate/core/schemas'
import { IconStarFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { type OptionComparison, optionNamesIn } from '../board/compare-options.ts'
import { explainNearestFlip, explainReason, explainShares } from '../board/explain-recommendation.ts'
import { describeOutcome } from './describe-outcome.ts'

interface RecommendationCardProps {
  planSet: PricedPlan
  targets: PlanTargets
  comparison: OptionComparison
  /** Shares of 100. */
  weights: Weights
  actions: ReactNode
}

/** The recommended option in one sentence, and why it is recommended. */
export function RecommendationCard({ planSet, targets, comparison, weights, actions }: RecommendationCardProps) {
  const best = comparison.options.find(({ isRecommended }) => isRecommended)
  if (!best) return null
  return (
    <Panel labelledBy="recommendation" className="pg-recommendation">
      <div>
        <Text size="sm" fw={600} className="pg-recommendation-kicker">
          <IconStarFilled size={13} aria-hidden /> <span>{explainBasis(weights)}</span>{' '}
          <span id="recommendation">{best.option.name}</span>
        </Text>
        <Title order={2} className="pg-outcome">
          <OptionMark letter={best.letter} />
          <VisuallyHidden>: </VisuallyHidden>
          {describeOutcome(best.option, best.simulation.probabilities, targets)}
        </Title>
        <Text mt={6} size="sm" aria-live="polite">
          {explain(comparison, targets, weights)} {explainRunnerPick(planSet, comparison)}
        </Text>
      </div>
      {actions}
    </Panel>
  )
}

/** Says by whose weights: until the founder has set them, all criteria count the same. */
function explainBasis(shares: Weights): string {
  const [first, ...others] = Object.values(shares)
  return others.every((share) => share === first)
    ? 'Recommended at equal weights:'
    : 'Recommended by what matters to you:'
}

function explain(comparison: OptionComparison, targets: PlanTargets, shares: Weights): string {
  const { options, recommendation, recommendedAlike, flips } = comparison
  const nameOf = optionNamesIn(options)
  const changed = explainShares(shares, recommendation.recommendedId, recommendedAlike, nameOf)
  const candidates = options.map(({ option, simulation: { probabilities } }) => ({ ...option, probabilities }))
  const reason = explainReason(recommendation, { candidates, targets, nameOf })
  return `${changed}${reason} ${explainNearestFlip(flips, shares, nameOf)}`
}

/** Mentions the planner's own pick where it differs. It does not affect the recommendation. */
function explainRunnerPick({ runnerPick, runner }: PricedPlan, { options, recommendation }: OptionComparison): string {
  if (runnerPick === undefined || runnerPick === recommendation.recommendedId) return ''
  return `${runner ? 'The planner itself' : 'The author of the draft'} would choose ${optionNamesIn(options)(runnerPick)}.`
}
