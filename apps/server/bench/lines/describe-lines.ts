import { describeRefused, describeSpread, type Row } from '../report/row.ts'
import { spreadOf } from '../report/spread.ts'
import { type Comparison, compareServers } from './compare-servers.ts'
import type { MeasuredLine } from './measure-lines.ts'

/** Returns the row of a line, and one with rate limits if it was measured with them. */
export function describeLine(measured: MeasuredLine): Row[] {
  const { name, goal, shows } = measured.line
  const ours = compareServers(measured, (round) => round.ours)
  const figure = shows === 'latency' ? describeSpread(ours.p50, ' ms') : describeSpread(ours.cpuMicros, ' us')
  const stockOverBare = describeSpread(compareServers(measured, ({ stock }) => stock).overBare, 'x')
  return [{ line: name, measured: figure, ...columnsOf(ours), stockOverBare, goal }, ...describeLimited(measured)]
}

/** What rate limits add to the processor time of the server. */
function describeLimited(measured: MeasuredLine): Row[] {
  const { line, rounds } = measured
  if (!line.isAlsoLimited) return []
  const surcharge = spreadOf(rounds.map(({ ours, limited }) => limited.cpuMicros - ours.cpuMicros))
  const columns = columnsOf(compareServers(measured, ({ limited }) => limited))
  const name = `${line.name}, rate limits on`
  const figure = `${describeSpread(surcharge, ' us')} more`
  return [{ line: name, measured: figure, ...columns, stockOverBare: '', goal: '80 us more' }]
}

function columnsOf({ overBare, requestsPerSecond, refused, statements }: Comparison) {
  return {
    overBare: describeSpread(overBare, 'x'),
    requestsPerSecond: `${requestsPerSecond.toFixed(0)}${describeRefused(refused)}`,
    statements: String(statements),
  }
}
