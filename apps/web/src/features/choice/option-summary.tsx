import './choice.css'
import { Skeleton } from '@mantine/core'
import type { ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { count, formatMoney, formatMoneyRange, formatShare } from '../../shared/format/format.ts'
import { SimulationView } from '../../shared/simulation/simulation-view.tsx'
import { costRange, weeksRange } from '../../shared/ui/plots/estimate-ranges.ts'
import { RangeTrack } from '../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../shared/ui/plots/scale.ts'
import { ShareTrack } from '../../shared/ui/plots/share-track.tsx'

interface OptionFiguresProps {
  option: ExecutionOption
  /** In which the option stands as it is; null when it was changed, so that the plan's chances are not its own. */
  planSet: PlanSet | null
  targets: Targets
}

/** What the chosen option takes, and how likely that meets what the founder hopes for. */
export function OptionFigures({ option: { id, timeToShip, estimate }, planSet, targets }: OptionFiguresProps) {
  const { weeks, budget } = targets
  const { p50, p80, p90 } = estimate.cost
  const hasTarget = weeks !== undefined || budget !== undefined
  return (
    <div className="pg-option-figures">
      <Figure label="Time to ship" words={timeToShip}>
        <RangeTrack scale={scaleOver([estimate.weeks.p90, weeks ?? 0])} range={weeksRange(estimate)} target={weeks} />
      </Figure>
      <Figure label="Cost" words={formatMoneyRange(p50.low, p80.high)}>
        <RangeTrack scale={scaleOver([p90.high, budget ?? 0])} range={costRange(estimate)} target={budget} />
      </Figure>
      {planSet && hasTarget && (
        <SimulationView planSet={planSet} targets={targets} pending={<Skeleton height={44} />}>
          {(forecasts) => (
            <ChanceFigures
              probabilities={forecasts.find((forecast) => forecast.id === id)?.probabilities}
              targets={targets}
            />
          )}
        </SimulationView>
      )}
    </div>
  )
}

interface ChanceFiguresProps {
  /** Shares from 0 to 1; null where there is no target. */
  probabilities: { date: number | null; budget: number | null } | undefined
  targets: Targets
}

function ChanceFigures({ probabilities, targets: { weeks, budget } }: ChanceFiguresProps) {
  const { date = null, budget: paid = null } = probabilities ?? {}
  return (
    <>
      {date !== null && weeks !== undefined && (
        <ChanceFigure label={`Chance of your date, ${count(weeks, 'week')}`} share={date} />
      )}
      {paid !== null && budget !== undefined && (
        <ChanceFigure label={`Chance of your budget, ${formatMoney(budget)}`} share={paid} />
      )}
    </>
  )
}

function ChanceFigure({ label, share }: { label: string; share: number }) {
  return (
    <Figure label={label} words={formatShare(share)}>
      <ShareTrack share={share} tone="plain" />
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
