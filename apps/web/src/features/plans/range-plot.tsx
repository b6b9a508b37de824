import { Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { Axis } from './axis.tsx'
import { placeOn, type Scale, scaleOver } from './scale.ts'

export interface PlotRange {
  /** P10 */
  start: number
  /** P50 */
  from: number
  /** P80 */
  to: number
  /** P90 */
  end: number
}

interface PlotRow {
  id: string
  name: string
  /** The range P50 to P80, as people say it. */
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

/** One quantity of all options on one scale. The words of each row say what its bar shows. */
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

interface RangeTrackProps {
  scale: Scale
  range: PlotRange
  target: number | undefined
}

function RangeTrack({ scale, range, target }: RangeTrackProps) {
  const at = (value: number) => `${placeOn(scale, value)}%`
  const between = (start: number, end: number) => ({
    left: at(start),
    width: `${placeOn(scale, end) - placeOn(scale, start)}%`,
  })
  return (
    <div className="pg-track" aria-hidden="true">
      <div className="pg-track-thin" style={between(range.start, range.end)} />
      <div className="pg-track-wide" style={between(range.from, range.to)} />
      <div className="pg-track-even" style={{ left: at(range.from) }} />
      {target !== undefined && <div className="pg-track-target" style={{ left: at(target) }} />}
    </div>
  )
}
