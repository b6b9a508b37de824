import '../../../shared/ui/plots/chart.css'
import { useMatches, VisuallyHidden } from '@mantine/core'
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  DefaultZIndexes,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatHours } from '../../../shared/format/format-values.ts'
import { LegendMark } from '../board/estimate-legend.tsx'
import type { DriverTotal } from '../plan-search.ts'
import { formatTotal } from './describe-drivers.ts'
import type { NamedDriver } from './read-drivers.ts'

interface TornadoPlotProps {
  drivers: NamedDriver[]
  total: DriverTotal
  /** The P80 of the option, where the bars are split. */
  p80: number
}

/** Pixels. On narrow screens the names are drawn above the bars instead of beside them. */
const wide = { nameWidth: 360, rowHeight: 30 }
const narrow = { nameWidth: 0, rowHeight: 46 }
const axisHeight = 44
const left = 4

/** One bar per driver, the strongest first, from the P80 with the driver at its lowest to the P80 at its highest. */
export default function TornadoPlot({ drivers, total, p80 }: TornadoPlotProps) {
  const { nameWidth, rowHeight } = useMatches({ base: narrow, sm: wide })
  const rows = drivers.map(({ name, low, high }): TornadoRow => {
    const range: TornadoRow['range'] = [Math.min(low.p80, high.p80), Math.max(low.p80, high.p80)]
    return { name, range }
  })
  return (
    <figure className="pg-figure-plain">
      <VisuallyHidden component="figcaption">
        Bars around the P80 of {formatTotal(total, p80)}, the longest first; the table below has their numbers.
      </VisuallyHidden>
      <TornadoLegend />
      <div
        className="pg-chart pg-tornado"
        aria-hidden="true"
        style={{ height: drivers.length * rowHeight + axisHeight }}
      >
        <ResponsiveContainer>
          <BarChart
            data={rows}
            layout="vertical"
            margin={{ top: 8, right: 24, bottom: 4, left }}
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
              width={nameWidth}
              hide={nameWidth === 0}
              interval={0}
              tickFormatter={shorten}
            />
            <Bar
              dataKey="range"
              barSize={16}
              isAnimationActive={false}
              shape={(bar: BarShapeProps) => (
                <SplitBar bar={bar} row={rows[bar.originalDataIndex]} p80={p80} isNamed={nameWidth === 0} />
              )}
            />
            <ReferenceLine x={p80} stroke="var(--mantine-color-text)" strokeWidth={2} zIndex={DefaultZIndexes.grid} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

function TornadoLegend() {
  const full = { left: 0, width: '100%' }
  return (
    <ul className="pg-legend" aria-label="How to read the bars">
      <LegendMark draw={<div className="pg-track-wide" style={{ ...full, background: 'var(--pg-bar-soft)' }} />}>
        if it goes well
      </LegendMark>
      <LegendMark draw={<div className="pg-track-wide" style={full} />}>if it goes badly</LegendMark>
      <LegendMark draw={<div className="pg-track-even" style={{ left: '50%' }} />}>safely, as planned</LegendMark>
    </ul>
  )
}

interface TornadoRow {
  name: string
  range: [low: number, high: number]
}

interface SplitBarProps {
  bar: BarShapeProps
  row: TornadoRow | undefined
  p80: number
  /** Whether to draw the name above the bar. */
  isNamed: boolean
}

/** Draws the part below the P80 in a lighter color. */
function SplitBar({ bar: { x, y, width, height }, row, p80, isNamed }: SplitBarProps) {
  if (!row) return null
  const [low, high] = row.range
  const share = high > low ? Math.min(1, Math.max(0, (p80 - low) / (high - low))) : 0
  const below = width * share
  return (
    <g>
      {isNamed && (
        <text x={left} y={y - 5} className="pg-tornado-name">
          {shorten(row.name)}
        </text>
      )}
      <rect x={x} y={y} width={below} height={height} fill="var(--pg-bar-soft)" />
      <rect x={x + below} y={y} width={width - below} height={height} fill="var(--pg-bar)" />
    </g>
  )
}

const maxCharacters = 44

function shorten(name: string): string {
  return name.length > maxCharacters ? `${name.slice(0, maxCharacters - 1)}…` : name
}
