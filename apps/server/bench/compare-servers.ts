import type { MeasuredLine, Round } from './measure-lines.ts'
import type { Pace } from './pace.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What the rounds of one line say about one server. */
export interface Comparison {
  /** Microseconds of processor time of the server per request. */
  cpuMicros: Spread
  /** The same over that of the bare server, and of the stock server, in the same round. */
  overBare: Spread
  overStock: Spread
  /** Milliseconds until an answer, of half the requests. */
  p50: Spread
  requestsPerSecond: number
  /** Per request. */
  statements: number
}

/** Compares one of the servers with the bare and the stock one, round by round. */
export function compareServers({ rounds }: MeasuredLine, pick: (round: Round) => Pace | null): Comparison | null {
  const pairs = rounds.flatMap((round) => {
    const pace = pick(round)
    return pace === null ? [] : [{ ...round, pace }]
  })
  if (pairs.length === 0) return null
  return {
    cpuMicros: spreadOf(pairs.map(({ pace }) => pace.cpuMicros)),
    overBare: spreadOf(pairs.map(({ pace, bare }) => pace.cpuMicros / bare.cpuMicros)),
    overStock: spreadOf(pairs.map(({ pace, stock }) => pace.cpuMicros / stock.cpuMicros)),
    p50: spreadOf(pairs.map(({ pace }) => pace.p50)),
    requestsPerSecond: spreadOf(pairs.map(({ pace }) => pace.requestsPerSecond)).median,
    // A process also sends a few statements a second by itself, so the lowest figure is the closest.
    statements: Math.floor(spreadOf(pairs.map(({ pace }) => pace.statements)).low),
  }
}
