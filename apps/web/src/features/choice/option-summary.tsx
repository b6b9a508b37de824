import './choice.css'
import { Skeleton } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { formatExactMoney } from '@plangate/core/format'
import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { describeCost, describeWeeks } from '../../shared/format/describe-estimate.ts'
import { count, formatShare } from '../../shared/format/format-values.ts'
import { SimulationView } from '../../shared/simulation/simulation-view.tsx'
import { costRange, weeksRange } from '../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../shared/ui/plots/share-track.tsx'

interface OptionSummaryProps {
  option: ExecutionOption
  /** The plan set of the option; null for an adjusted option, which the plan set's probabilities do not cover. */
  planSet: PlanSet | null
  /** As the plan is compared with them. */
  targets: PlanTargets
}

/** The estimate of an option, and the probability to meet the targets. */
export function OptionSummary({ option: { id, estimate }, planSet, targets }: OptionSummaryProps) {
  const { weeks, budget } = targets
  const hasTarget = weeks !== undefined || budget !== undefined
  return (
    <div className="pg-option-figures">
      <Figure label="Time to ship" words={describeWeeks(estimate)}>
        <RangeTrack scale={scaleOver([estimate.weeks.p90, weeks ?? 0])} range={weeksRange(estimate)} target={weeks} />
      </Figure>
      <Figure label="Cost" words={describeCost(estimate, targets.currency)}>
        <RangeTrack
          scale={scaleOver([estimate.cost.p90.high, budget ?? 0])}
          range={costRange(estimate)}
          target={budget}
        />
      </Figure>
      {planSet && hasTarget && (
        <SimulationView planSet={planSet} targets={targets} pending={<Skeleton height={44} />}>
          {(simulations) => (
            <ProbabilityFigures
              probabilities={simulations.find((simulation) => simulation.id === id)?.probabilities}
              targets={targets}
            />
          )}
        </SimulationView>
      )}
    </div>
  )
}

interface ProbabilityFiguresProps {
  /** From 0 to 1; null without a target. */
  probabilities: { date: number | null; budget: number | null } | undefined
  targets: PlanTargets
}

function ProbabilityFigures({ probabilities, targets }: ProbabilityFiguresProps) {
  const { weeks, budget } = targets
  const { date = null, budget: paid = null } = probabilities ?? {}
  return (
    <>
      {date !== null && weeks !== undefined && (
        <ProbabilityFigure label={`Chance of your date, ${count(weeks, 'week')}`} probability={date} />
      )}
      {paid !== null && budget !== undefined && (
        <ProbabilityFigure
          label={`Chance of your budget, ${formatExactMoney(budget, targets.currency)}`}
          probability={paid}
        />
      )}
    </>
  )
}

function ProbabilityFigure({ label, probability }: { label: string; probability: number }) {
  return (
    <Figure label={label} words={formatShare(probability)}>
      <ShareTrack share={probability} tone="plain" />
    </Figure>
  )
}

function Figure({ label, words, children }: { label: string; words: string; children: ReactNode }) {
  return (
    <div className="pg-option-figure">
      <span>{label}</span>
      <strong>{words}</strong>
      {children}
    </div>
  )
}
