import { placeOn, type Scale } from '../../../shared/ui/plots/scale.ts'

interface ShiftTrackProps {
  scale: Scale
  before: number | null
  after: number | null
}

/** From the ring to the dot: less is drawn in one colour, more in another. Whoever shows it says the same in words. */
export function ShiftTrack({ scale, before, after }: ShiftTrackProps) {
  const at = (value: number) => `${placeOn(scale, value)}%`
  const [from, to] = [Math.min(before ?? 0, after ?? 0), Math.max(before ?? 0, after ?? 0)]
  const isShift = before !== null && after !== null && before !== after
  return (
    <div className="pg-track pg-shift" aria-hidden="true" data-grows={(isShift && after > before) || undefined}>
      {isShift && (
        <div
          className="pg-shift-line"
          style={{ left: at(from), width: `${placeOn(scale, to) - placeOn(scale, from)}%` }}
        />
      )}
      {before !== null && <div className="pg-shift-ring" style={{ left: at(before) }} />}
      {after !== null && <div className="pg-shift-dot" style={{ left: at(after) }} />}
    </div>
  )
}
