import type { Pace } from '../load/pace.ts'
import { type Spread, spreadOf } from '../report/spread.ts'
import type { MeasuredLine, Round } from './measure-lines.ts'

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
  /** Requests that it was too busy for, in all rounds. */
  refused: number
  /** Per request. */
  statements: number
}

/** Compares one of the servers with the bare and the stock one, round by round. */
export function compareServers({ rounds }: MeasuredLine, pick: (round: Round) => Pace): Comparison {
  const paces = rounds.map(pick)
  return {
    cpuMicros: spreadOf(paces.map(({ cpuMicros }) => cpuMicros)),
    overBare: spreadOf(rounds.map((round) => pick(round).cpuMicros / round.bare.cpuMicros)),
    overStock: spreadOf(rounds.map((round) => pick(round).cpuMicros / round.stock.cpuMicros)),
    p50: spreadOf(paces.map(({ p50 }) => p50)),
    requestsPerSecond: spreadOf(paces.map(({ requestsPerSecond }) => requestsPerSecond)).median,
    refused: paces.reduce((sum, { refused }) => sum + refused, 0),
    // A process also sends a few statements a second by itself, so the lowest figure is the closest.
    statements: Math.floor(spreadOf(paces.map(({ statements }) => statements)).low),
  }
}
