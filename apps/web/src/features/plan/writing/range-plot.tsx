import { Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { Axis } from '../../../shared/ui/plots/axis.tsx'
import { type PlotRange, RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'

interface PlotRow {
  id: string
  name: string
  /** The range from P50 to P80 as text. */
  value: string
  range: PlotRange
}

interface RangePlotProps {
  title: string
  rows: PlotRow[]
  format: (value: number) => string
  formatTick: (value: number) => string
  target: number | undefined
  targetWords: string | null
}

/** Plots one quantity of all options on one scale. Hidden text gives the percentiles of each bar. */
export function RangePlot({ title, rows, format, formatTick, target, targetWords }: RangePlotProps) {
  const titleId = useId()
  const scale = scaleOver([...rows.map(({ range }) => range.end), target ?? 0])
  return (
    <figure className="pg-plot" aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        {title}
      </Title>
      <ul>
        {rows.map(({ id, name, value, range }) => (
          <li key={id}>
            <div className="pg-plot-words">
              <span>{name}</span>
              <strong>{value}</strong>
            </div>
            <VisuallyHidden>
              P10 {format(range.start)}, P50 {format(range.from)}, P80 {format(range.to)}, P90 {format(range.end)}
            </VisuallyHidden>
            <RangeTrack scale={scale} range={range} target={target} />
          </li>
        ))}
      </ul>
      <Axis scale={scale} format={formatTick} />
      {targetWords && (
        <Text component="figcaption" size="xs" className="pg-target-words">
          {targetWords}
        </Text>
      )}
    </figure>
  )
}
