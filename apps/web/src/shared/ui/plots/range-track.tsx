import './plots.css'
import { placeOn, type Scale } from './scale.ts'

/** A bar with a wide part from P50 to P80 and a thin part from P10 to P90. */
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

interface RangeTrackProps {
  scale: Scale
  range: PlotRange
  target: number | undefined
}

/** One range on a scale, with the target if there is one. Hidden from screen readers: show the same as text. */
export function RangeTrack({ scale, range, target }: RangeTrackProps) {
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
