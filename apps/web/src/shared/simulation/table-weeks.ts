import type { ExecutionOption, Targets } from '@plangate/core/schemas'

/** More rows would be too many to read. */
const maxTableRows = 16

/**
 * Returns the calendar weeks of the probability table in ascending order: whole weeks from the lowest P10 to the highest
 * P90 of the options, and the target.
 */
export function tableWeeks(options: readonly Pick<ExecutionOption, 'estimate'>[], target: Targets['weeks']): number[] {
  const first = Math.floor(Math.min(...options.map(({ estimate }) => estimate.weeks.p10)))
  const last = Math.ceil(Math.max(...options.map(({ estimate }) => estimate.weeks.p90)))
  const step = Math.max(1, Math.ceil((last - first) / maxTableRows))
  const whole = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return [...new Set([...whole, ...(target === undefined ? [] : [target])])].toSorted((a, b) => a - b)
}
