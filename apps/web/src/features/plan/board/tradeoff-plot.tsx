import '../../../shared/ui/plots/chart.css'
import { VisuallyHidden } from '@mantine/core'
import { midpointCost, type PlanTargets } from '@plangate/core/analysis'
import { formatMoney } from '@plangate/core/format'
import type { Currency } from '@plangate/core/schemas'
import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  XAxis,
  YAxis,
} from 'recharts'
import { formatWeeks } from '../../../shared/format/format-values.ts'
import { optionColor } from '../../../shared/ui/option-mark.tsx'
import { weeksAxis } from '../../../shared/ui/plots/chart-parts.ts'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import type { ComparedOption } from './compare-options.ts'

interface TradeoffPlotProps {
  options: ComparedOption[]
  targets: PlanTargets
}

/** Plots every option by its P80 weeks and P80 cost. Down and to the left is better. */
export default function TradeoffPlot({ options, targets }: TradeoffPlotProps) {
  const weeks = scaleOver([...options.map(weeksOf), targets.weeks ?? 0].map((value) => value * 1.1))
  const cost = scaleOver([...options.map(costOf), targets.budget ?? 0].map((value) => value * 1.1))
  const currency = targets.currency
  return (
    <figure className="pg-figure-plain">
      <VisuallyHidden component="figcaption">
        {options.map((compared) => describePoint(compared, currency)).join(' ')}
      </VisuallyHidden>
      <div className="pg-chart" aria-hidden="true">
        <ResponsiveContainer>
          <ScatterChart margin={{ top: 12, right: 12, bottom: 4, left: 4 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--pg-line)" />
            <XAxis dataKey="weeks" {...weeksAxis(weeks)} />
            <YAxis
              dataKey="cost"
              type="number"
              domain={[0, cost.max]}
              ticks={cost.ticks}
              tickFormatter={(amount) => formatMoney(amount, currency)}
            />
            {targets.weeks !== undefined && <ReferenceLine x={targets.weeks} {...targetLine} />}
            {targets.budget !== undefined && <ReferenceLine y={targets.budget} {...targetLine} />}
            {options.map((compared) => (
              <Scatter
                key={compared.option.id}
                data={[{ weeks: weeksOf(compared), cost: costOf(compared) }]}
                isAnimationActive={false}
                shape={(point: ScatterShapeProps) => <OptionDot compared={compared} cx={point.cx} cy={point.cy} />}
              />
            ))}
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

const targetLine = { stroke: 'var(--pg-signal)', strokeDasharray: '4 4', strokeWidth: 2 }

/** Pixels. The area of the circle is proportional to the scope; `max` is full scope. */
const radii = { min: 11, max: 24 }

interface OptionDotProps {
  compared: ComparedOption
  cx: number | undefined
  cy: number | undefined
}

/** A circle with the letter of the option, hollow when another option dominates it. */
function OptionDot({ compared: { option, letter, dominatedBy }, cx = 0, cy = 0 }: OptionDotProps) {
  const radius = Math.max(radii.min, radii.max * Math.sqrt(option.scopeCoverage / 100))
  const color = optionColor(letter)
  const isDominated = dominatedBy.length > 0
  return (
    <g>
      <circle
        cx={cx}
        cy={cy}
        r={radius}
        fill={isDominated ? 'var(--pg-surface)' : color}
        fillOpacity={0.9}
        stroke={color}
        strokeWidth={2}
        {...(isDominated && { strokeDasharray: '3 3' })}
      />
      <text
        x={cx}
        y={cy}
        dy="0.36em"
        textAnchor="middle"
        fontWeight={700}
        style={{ fill: isDominated ? color : 'var(--pg-surface)' }}
      >
        {letter}
      </text>
    </g>
  )
}

function weeksOf({ option }: ComparedOption): number {
  return option.estimate.weeks.p80
}

function costOf({ option }: ComparedOption): number {
  return midpointCost(option.estimate.cost.p80)
}

function describePoint(compared: ComparedOption, currency: Currency): string {
  const { option, dominatedBy } = compared
  const dominated = dominatedBy.length > 0 ? ', dominated by another option' : ''
  return `${option.name}: ${formatWeeks(weeksOf(compared))} weeks, ${formatMoney(costOf(compared), currency)}, ${option.scopeCoverage}% of the value${dominated}.`
}
