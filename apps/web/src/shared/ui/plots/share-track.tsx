import './plots.css'

interface ShareTrackProps {
  /** 0 to 1 */
  share: number
  tone: 'plain' | 'low' | 'medium' | 'high'
}

/** A share as a bar. Hidden from screen readers: show the same as text. */
export function ShareTrack({ share, tone }: ShareTrackProps) {
  return (
    <div className="pg-track" aria-hidden="true">
      <div className="pg-track-fill" data-tone={tone} style={{ width: `${share * 100}%` }} />
    </div>
  )
}
