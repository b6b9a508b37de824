import { placeOn, type Scale } from './scale.ts'

/** The tick labels below a plot. */
export function Axis({ scale, format }: { scale: Scale; format: (value: number) => string }) {
  return (
    <div className="pg-axis" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ left: `${placeOn(scale, tick)}%` }}>
          {format(tick)}
        </span>
      ))}
    </div>
  )
}
