import './decision.css'
import { Button, Text, Title, VisuallyHidden } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { PlanSet } from '@plangate/core/schemas'
import { IconAdjustmentsHorizontal, IconStarFilled } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { type OptionComparison, optionNamesIn } from '../board/compare-options.ts'
import { explainNearestFlip, explainReason, explainShares } from '../board/explain-recommendation.ts'
import type { ProjectWeights } from '../board/use-project-weights.ts'
import { describeOutcome } from './describe-outcome.ts'

// Loaded on request: the slider code is large.
const WeightsDrawer = lazy(() => import('../board/weights-drawer.tsx'))

interface RecommendationCardProps {
  planSet: PlanSet
  targets: PlanTargets
  comparison: OptionComparison
  /** Shares of 100. */
  weights: ProjectWeights
}

/** The recommended option in one sentence, why it is recommended, and what matters to the founder. */
export function RecommendationCard({ planSet, targets, comparison, weights }: RecommendationCardProps) {
  const [isOpen, setIsOpen] = useState(false)
  const best = comparison.options.find(({ isRecommended }) => isRecommended)
  if (!best) return null
  return (
    <Panel labelledBy="recommendation" className="pg-recommendation">
      <div>
        <Text size="sm" fw={600} className="pg-recommendation-kicker">
          <IconStarFilled size={13} aria-hidden /> <span>Recommended by what matters to you:</span>{' '}
          <span id="recommendation">{best.option.name}</span>
        </Text>
        <Title order={2} className="pg-outcome">
          <OptionMark letter={best.letter} />
          <VisuallyHidden>: </VisuallyHidden>
          {describeOutcome(best.option, best.simulation.probabilities, targets)}
        </Title>
        <Text mt={6} size="sm" aria-live="polite">
          {explain(comparison, targets, weights.weights)} {explainRunnerPick(planSet, comparison)}
        </Text>
      </div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        What matters to you
      </Button>
      {isOpen && (
        <Suspense>
          <WeightsDrawer opened comparison={comparison} weights={weights} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Panel>
  )
}

function explain(comparison: OptionComparison, targets: PlanTargets, shares: ProjectWeights['weights']): string {
  const { options, recommendation, recommendedAlike, flips } = comparison
  const nameOf = optionNamesIn(options)
  const changed = explainShares(shares, recommendation.recommendedId, recommendedAlike, nameOf)
  const candidates = options.map(({ option, simulation: { probabilities } }) => ({ ...option, probabilities }))
  const reason = explainReason(recommendation, { candidates, targets, nameOf })
  return `${changed}${reason} ${explainNearestFlip(flips, shares, nameOf)}`
}

/** Mentions the planner's own pick where it differs. It does not affect the recommendation. */
function explainRunnerPick({ runnerPick, runner }: PlanSet, { options, recommendation }: OptionComparison): string {
  if (runnerPick === undefined || runnerPick === recommendation.recommendedId) return ''
  return `${runner ? 'The planner itself' : 'The author of the draft'} would choose ${optionNamesIn(options)(runnerPick)}.`
}
