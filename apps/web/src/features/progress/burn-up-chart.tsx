import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatShare } from '../../shared/format/format-values.ts'
import { weeksAxis, weekTooltip } from '../../shared/ui/plots/chart-parts.ts'
import { scaleOver } from '../../shared/ui/plots/scale.ts'
import type { BurnUpRow } from './read-burn-up.ts'

/** What is done against the range of the forecast. Hidden from screen readers: show the same as text. */
export default function BurnUpChart({ rows }: { rows: BurnUpRow[] }) {
  const weeks = scaleOver(rows.map(({ week }) => week))
  return (
    <div className="pg-chart" aria-hidden="true">
      <ResponsiveContainer>
        <ComposedChart data={rows} margin={{ top: 8, right: 16, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--pg-line)" />
          <XAxis dataKey="week" {...weeksAxis(weeks)} />
          <YAxis domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tickFormatter={formatShare} />
          <Tooltip
            formatter={(value) =>
              Array.isArray(value)
                ? value.map((share) => formatShare(Number(share))).join(' to ')
                : formatShare(Number(value))
            }
            {...weekTooltip}
          />
          <Area
            dataKey="band"
            name="Forecast, P10 to P90"
            stroke="none"
            fill="var(--pg-bar-soft)"
            fillOpacity={0.6}
            isAnimationActive={false}
          />
          <Line
            dataKey="even"
            name="Forecast, likely (P50)"
            stroke="var(--pg-quiet)"
            strokeDasharray="6 4"
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="done"
            name="Done"
            type="stepAfter"
            stroke="var(--pg-strong)"
            strokeWidth={3}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
