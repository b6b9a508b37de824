import '../../../shared/ui/plots/plots.css'
import './estimate-legend.css'
import type { ReactNode } from 'react'

/** The marks of every range on the page, explained once. */
export function EstimateLegend({ hasTarget, hasBest = false }: { hasTarget: boolean; hasBest?: boolean }) {
  return (
    <ul className="pg-legend" aria-label="How to read the marks">
      <LegendMark draw={<div className="pg-track-even" style={{ left: '50%' }} />}>likely</LegendMark>
      <LegendMark draw={<div className="pg-track-wide" style={{ left: 0, width: '100%' }} />}>
        likely to safely
      </LegendMark>
      <LegendMark draw={<div className="pg-track-thin" style={{ left: 0, width: '100%' }} />}>middle 80%</LegendMark>
      {hasTarget && (
        <LegendMark draw={<div className="pg-track-target" style={{ left: '50%' }} />}>your target</LegendMark>
      )}
      {hasBest && (
        <li>
          <span className="pg-legend-dot" aria-hidden /> best of its row
        </li>
      )}
    </ul>
  )
}

/** A mark as plots draw it, and what it means. */
export function LegendMark({ draw, children }: { draw: ReactNode; children: string }) {
  return (
    <li>
      <div className="pg-track" aria-hidden="true">
        {draw}
      </div>
      {children}
    </li>
  )
}
