import './decision.css'
import { Text } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { describeRunningCost, hasRunningCosts } from '@plangate/core/estimate'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks, explainCost, explainWeeks } from '../../../shared/format/describe-estimate.ts'
import { formatShare } from '../../../shared/format/format-values.ts'
import { describeOmissions } from '../../../shared/selection/describe-omissions.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { Explained } from '../../../shared/ui/explained.tsx'
import { costRange, weeksRange } from '../../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { chanceOf, nameTargets } from './describe-outcome.ts'

interface CardFiguresProps {
  option: ExecutionOption
  planSet: PricedPlan
  targets: PlanTargets
  /** Null while the chances could not be computed. */
  simulation: OptionSimulation | null
}

/** The figures to decide by, the same for every option and on the same scales. */
export function CardFigures({ option, planSet, targets, simulation }: CardFiguresProps) {
  const { estimate } = option
  const { weeks, budget } = targets
  const all = planSet.options.map((each) => each.estimate)
  const [weekScale, costScale] = [
    scaleOver([...all.map((each) => each.weeks.p90), weeks ?? 0]),
    scaleOver([...all.map((each) => each.cost.p90.high), budget ?? 0]),
  ]
  const [chance, what] = [simulation && chanceOf(simulation.probabilities), nameTargets(targets)]
  return (
    <dl className="pg-card-figures">
      <Figure term="Time" words={<Explained note={explainWeeks(estimate)}>{describeWeeks(estimate)}</Explained>}>
        <RangeTrack scale={weekScale} range={weeksRange(estimate)} target={weeks} />
      </Figure>
      <Figure
        term="Cost"
        words={
          <Explained note={explainCost(estimate, targets.currency)}>
            {describeCost(estimate, targets.currency)}
          </Explained>
        }
      >
        <RangeTrack scale={costScale} range={costRange(estimate)} target={budget} />
      </Figure>
      {hasRunningCosts(planSet.workItems) && (
        <Figure term="Running" words={describeRunningCost(option, planSet.workItems, targets.currency)} />
      )}
      {chance !== null && what !== null && (
        <Figure
          term="Chance"
          words={
            <>
              {formatShare(chance)}{' '}
              <Text span inherit fw={400}>
                {what}
              </Text>
            </>
          }
        />
      )}
      <Figure term="Scope" words={describeOmissions(option, planSet)} />
    </dl>
  )
}

function Figure({ term, words, children }: { term: string; words: ReactNode; children?: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
      {children && <dd className="pg-card-track">{children}</dd>}
    </div>
  )
}
