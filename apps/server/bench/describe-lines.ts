import { type Comparison, compareServers } from './compare-servers.ts'
import type { Line } from './lines.ts'
import type { MeasuredLine } from './measure-lines.ts'
import { describeSpread, noColumns, type Row } from './row.ts'
import { spreadOf } from './spread.ts'

/** Returns a row for each server but the bare one, which the others are compared with. */
export function describeLine(measured: MeasuredLine): Row[] {
  const { name, goal, shows } = measured.line
  return [
    ...rowOf(
      { name, shows, goal },
      compareServers(measured, ({ ours }) => ours),
    ),
    ...rowOf(
      { name: `${name}, stock`, shows, goal: '' },
      compareServers(measured, ({ stock }) => stock),
    ),
    ...limitedRow(measured),
  ]
}

function rowOf({ name, shows, goal }: Pick<Line, 'name' | 'shows' | 'goal'>, comparison: Comparison | null): Row[] {
  if (comparison === null) return []
  const { cpuMicros, p50, overBare, requestsPerSecond, statements } = comparison
  const row: Row = {
    line: name,
    measured: shows === 'latency' ? describeSpread(p50, ' ms') : describeSpread(cpuMicros, ' us'),
    overBare: describeSpread(overBare, 'x'),
    requestsPerSecond: requestsPerSecond.toFixed(0),
    statements: String(statements),
    goal,
  }
  return [row]
}

/** What rate limits add to the processor time of the server. */
function limitedRow(measured: MeasuredLine): Row[] {
  const { name, shows } = measured.line
  const surcharges = measured.rounds.flatMap(({ ours, limited }) =>
    limited === null ? [] : [limited.cpuMicros - ours.cpuMicros],
  )
  const limited = compareServers(measured, (round) => round.limited)
  return rowOf({ name: `${name}, rate limits on`, shows, goal: '80 us more' }, limited).map((row) => ({
    ...noColumns,
    ...row,
    measured: `${describeSpread(spreadOf(surcharges), ' us')} more`,
  }))
}
