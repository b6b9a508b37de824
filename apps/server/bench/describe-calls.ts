import type { MeasuredCalls, Round, ServerName } from './measure-calls.ts'
import { describeSpread, noColumns, type Row } from './row.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What the rounds of one line say about one server. */
interface Comparison {
  /** Processor time of the server per request. */
  cpuMicros: Spread
  /** The same over that of the bare server in the same round. */
  ratio: Spread
  requestsPerSecond: number
  statements: number
}

/** Returns a row for each server but the bare one, which all are compared with. */
export function describeCalls({ line, rounds }: MeasuredCalls): Row[] {
  const { cpuRatio, statements } = line.goal
  const surcharge = spreadOf(rounds.map(({ ours, limited }) => limited.cpuMicros - ours.cpuMicros))
  return [
    {
      ...rowOf(line.name, compare(rounds, 'ours')),
      goal: `${cpuRatio}x, ${statements} ${statements === 1 ? 'statement' : 'statements'}`,
    },
    rowOf(`${line.name}, stock`, compare(rounds, 'stock')),
    {
      ...rowOf(`${line.name}, rate limits on`, compare(rounds, 'limited')),
      measured: `${describeSpread(surcharge, ' us')} more`,
      goal: '80 us more',
    },
  ]
}

/** Returns a sentence for each limit that a line exceeds. */
export function checkCalls({ line: { name, limit }, rounds }: MeasuredCalls): string[] {
  const ours = compare(rounds, 'ours')
  const overStock = spreadOf(rounds.map((round) => round.ours.cpuMicros / round.stock.cpuMicros)).median
  return [
    ...exceeding(`${name}, processor time over bare`, ours.ratio.median, limit.cpuRatio),
    ...exceeding(`${name}, processor time over stock`, overStock, limit.overStock),
    ...exceeding(`${name}, statements`, ours.statements, limit.statements),
  ]
}

function exceeding(what: string, value: number, limit: number): string[] {
  return value <= limit ? [] : [`${what}: ${value.toFixed(2)} is more than ${limit}.`]
}

function compare(rounds: readonly Round[], server: ServerName): Comparison {
  const paces = rounds.map((round) => round[server])
  return {
    cpuMicros: spreadOf(paces.map(({ cpuMicros }) => cpuMicros)),
    ratio: spreadOf(rounds.map((round) => round[server].cpuMicros / round.bare.cpuMicros)),
    requestsPerSecond: spreadOf(paces.map(({ requestsPerSecond }) => requestsPerSecond)).median,
    // A process also sends a few statements a second by itself, so the lowest figure is the closest.
    statements: Math.floor(spreadOf(paces.map(({ statements }) => statements)).low),
  }
}

function rowOf(line: string, { cpuMicros, ratio, requestsPerSecond, statements }: Comparison): Row {
  return {
    ...noColumns,
    line,
    measured: describeSpread(cpuMicros, ' us'),
    overBare: describeSpread(ratio, 'x'),
    requestsPerSecond: requestsPerSecond.toFixed(0),
    statements: String(statements),
  }
}
