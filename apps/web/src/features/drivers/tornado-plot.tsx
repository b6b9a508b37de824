import { useMatches, VisuallyHidden } from '@mantine/core'
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatHours } from '../../shared/format/format.ts'
import type { DriverTotal } from '../../shared/routes/driver-total.ts'
import { type NamedDriver, sayTotal } from './read-drivers.ts'

interface TornadoPlotProps {
  drivers: NamedDriver[]
  total: DriverTotal
  /** Of the option: what the bars stand around. */
  p80: number
}

/** Pixels. */
const rowHeight = 30
const axisHeight = 44

/** A bar for each driver, the strongest at the top, from the P80 at its lowest to the P80 at its highest. */
export default function TornadoPlot({ drivers, total, p80 }: TornadoPlotProps) {
  const names = useMatches({ base: { width: 124, characters: 18 }, sm: { width: 300, characters: 44 } })
  const rows = drivers.map(({ name, low, high }) => ({
    name,
    range: [Math.min(low.p80, high.p80), Math.max(low.p80, high.p80)],
  }))
  return (
    <figure className="pg-figure-plain">
      <VisuallyHidden component="figcaption">
        Bars around the P80 of {sayTotal(total, p80)}, the longest first; the table below has their numbers.
      </VisuallyHidden>
      <div
        className="pg-chart pg-tornado"
        aria-hidden="true"
        style={{ height: drivers.length * rowHeight + axisHeight }}
      >
        <ResponsiveContainer>
          <BarChart
            data={rows}
            layout="vertical"
            margin={{ top: 8, right: 24, bottom: 4, left: 4 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--pg-line)" horizontal={false} />
            <XAxis
              type="number"
              domain={['auto', 'auto']}
              tickFormatter={formatHours}
              label={{ value: total, position: 'insideBottomRight', dy: 4 }}
              height={34}
            />
            <YAxis
              type="category"
              dataKey="name"
              width={names.width}
              interval={0}
              tickFormatter={(name: string) => shorten(name, names.characters)}
            />
            <Bar
              dataKey="range"
              barSize={16}
              isAnimationActive={false}
              shape={(bar: BarShapeProps) => <SplitBar bar={bar} p80={p80} />}
            />
            <ReferenceLine x={p80} stroke="var(--mantine-color-text)" strokeWidth={2} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

/** Lighter where the total is below its P80, so that the sides differ. */
function SplitBar({ bar: { x, y, width, height, value }, p80 }: { bar: BarShapeProps; p80: number }) {
  const [low = p80, high = p80] = Array.isArray(value) ? value : []
  const share = high > low ? Math.min(1, Math.max(0, (p80 - low) / (high - low))) : 0
  const below = width * share
  return (
    <g>
      <rect x={x} y={y} width={below} height={height} fill="var(--pg-bar-soft)" />
      <rect x={x + below} y={y} width={width - below} height={height} fill="var(--pg-bar)" />
    </g>
  )
}

function shorten(name: string, characters: number): string {
  return name.length > characters ? `${name.slice(0, characters - 1)}…` : name
}
