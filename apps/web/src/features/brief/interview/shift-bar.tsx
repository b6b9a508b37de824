import { formatWeeks } from '../../../shared/format/format-values.ts'

interface ShiftBarProps {
  /** P80 in calendar weeks under the answers that make the plan shortest and longest. */
  low: number
  high: number
}

/** How far the answers to a question move the finish: in words, and as a bar from today to the latest finish. */
export function ShiftBar({ low, high }: ShiftBarProps) {
  const share = high === 0 ? 0 : (low / high) * 100
  return (
    <div className="pg-shift">
      <p>
        The answer changes the finish by up to <strong>{formatWeeks(high - low)} weeks</strong>: between{' '}
        {formatWeeks(low)} and {formatWeeks(high)} weeks, in four of five cases.
      </p>
      <div className="pg-shift-bar" aria-hidden="true">
        <span className="pg-shift-sure" style={{ width: `${share}%` }} />
        <span className="pg-shift-open" style={{ width: `${100 - share}%` }} />
      </div>
    </div>
  )
}
