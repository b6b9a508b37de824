import { placeOn, type Scale } from '../../../shared/ui/plots/scale.ts'

interface ChangeTrackProps {
  scale: Scale
  before: number | null
  after: number | null
}

/**
 * Draws a value before (ring) and after (dot), with increases and decreases in different colors. Hidden from screen
 * readers: callers show the same values as text.
 */
export function ChangeTrack({ scale, before, after }: ChangeTrackProps) {
  const at = (value: number) => `${placeOn(scale, value)}%`
  const [from, to] = [Math.min(before ?? 0, after ?? 0), Math.max(before ?? 0, after ?? 0)]
  const isChange = before !== null && after !== null && before !== after
  return (
    <div className="pg-track pg-moved" aria-hidden="true" data-grows={(isChange && after > before) || undefined}>
      {isChange && (
        <div
          className="pg-moved-line"
          style={{ left: at(from), width: `${placeOn(scale, to) - placeOn(scale, from)}%` }}
        />
      )}
      {before !== null && <div className="pg-moved-ring" style={{ left: at(before) }} />}
      {after !== null && <div className="pg-moved-dot" style={{ left: at(after) }} />}
    </div>
  )
}
