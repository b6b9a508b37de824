import { VisuallyHidden } from '@mantine/core'
import { type ExecutionOption, letterOf, type OptionLetter, type PlanSet } from '@plangate/core/schemas'
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { count, formatShare, formatWeeks } from '../../../shared/format/format-values.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { optionColor } from '../../../shared/ui/option-mark.tsx'
import { weeksAxis, weekTooltip } from '../../../shared/ui/plots/chart-parts.ts'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'

interface ProbabilityCurveProps {
  planSet: PlanSet
  simulations: OptionSimulation[]
  /** Calendar weeks. */
  target: number | undefined
}

/** Distinguishes the lines without relying on color. */
const dashes: Record<OptionLetter, string> = { A: '', B: '8 4', C: '2 4', D: '12 3 2 3', E: '5 2', F: '8 3 2 3 2 3' }

/** Plots the probability of finishing by each week. The axis covers the P90 of the slowest option and the target. */
export default function ProbabilityCurve({ planSet, simulations, target }: ProbabilityCurveProps) {
  const { options } = planSet
  const lines = options.map((option) => ({ option, letter: letterOf(planSet, option.id) }))
  const weeks = scaleOver([...options.map(({ estimate }) => estimate.weeks.p90 * 1.15), (target ?? 0) * 1.05])
  return (
    <figure className="pg-figure-plain">
      <VisuallyHidden component="figcaption">
        {options.map((option) => describeCurve(option, simulations, target)).join(' ')}
      </VisuallyHidden>
      <div className="pg-chart pg-chart-tall" aria-hidden="true">
        <ResponsiveContainer>
          <LineChart
            data={rowsOf(simulations, weeks.max)}
            margin={{ top: 8, right: 16, bottom: 4, left: 4 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--pg-line)" />
            <XAxis dataKey="week" {...weeksAxis(weeks)} />
            <YAxis domain={[0, 1]} ticks={[0, 0.2, 0.5, 0.8, 1]} tickFormatter={formatShare} />
            <Tooltip formatter={(probability) => formatShare(Number(probability))} {...weekTooltip} />
            <Legend />
            {target !== undefined && (
              <ReferenceLine x={target} stroke="var(--pg-signal)" strokeDasharray="4 4" strokeWidth={2} />
            )}
            {lines.map(({ option, letter }) => (
              <Line
                key={option.id}
                dataKey={option.id}
                name={`${letter} ${option.name}`}
                stroke={optionColor(letter)}
                strokeWidth={2.5}
                strokeDasharray={dashes[letter]}
                legendType="plainline"
                dot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

/** Returns one row per week, with the probability of each option under its id. */
function rowsOf(simulations: readonly OptionSimulation[], lastWeek: number): Record<string, number>[] {
  const weeks = simulations[0]?.curve.map(({ week }) => week).filter((week) => week <= lastWeek) ?? []
  return weeks.map((week, index) => ({
    week,
    ...Object.fromEntries(simulations.map(({ id, curve }) => [id, curve[index]?.probability ?? 0])),
  }))
}

function describeCurve(
  { id, name, estimate }: ExecutionOption,
  simulations: readonly OptionSimulation[],
  target?: number,
): string {
  const probability = simulations.find((simulation) => simulation.id === id)?.probabilities.date
  const { p10, p50, p80, p90 } = estimate.weeks
  const [first, even, likely, last] = [p10, p50, p80, p90].map(formatWeeks)
  const words = `${name}: one chance in ten by week ${first}, even by ${even}, four in five by ${likely}, nine in ten by ${last}`
  if (probability === undefined || probability === null || target === undefined) return `${words}.`
  return `${words}; ${formatShare(probability)} within ${count(target, 'week')}.`
}
