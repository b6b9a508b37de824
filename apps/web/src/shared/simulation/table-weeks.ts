import type { ExecutionOption, Targets } from '@plangate/core/schemas'

/** More lines would be read by nobody. */
const maxTableRows = 16

/**
 * Calendar weeks, ascending, by which a table tells the chances: whole weeks from where the first option may be finished
 * to where the last is, and the target, whose chance stands on the board.
 */
export function tableWeeks(options: readonly Pick<ExecutionOption, 'estimate'>[], target: Targets['weeks']): number[] {
  const first = Math.floor(Math.min(...options.map(({ estimate }) => estimate.weeks.p10)))
  const last = Math.ceil(Math.max(...options.map(({ estimate }) => estimate.weeks.p90)))
  const step = Math.max(1, Math.ceil((last - first) / maxTableRows))
  const whole = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return [...new Set([...whole, ...(target === undefined ? [] : [target])])].toSorted((a, b) => a - b)
}
