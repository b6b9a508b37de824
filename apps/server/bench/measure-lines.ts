import { type Line, linesOf } from './lines.ts'
import type { LoadGenerator } from './load-generator.ts'
import type { MeasuredServer } from './measured-server.ts'
import { measurePace, type Pace } from './pace.ts'
import type { Sizes } from './sizes.ts'
import type { Servers } from './start-servers.ts'
import type { World } from './world.ts'

/** What one round of a line gave. The servers take turns, so that a busy machine is as busy for all of them. */
export interface Round {
  bare: Pace
  stock: Pace
  ours: Pace
  /** With rate limits; null for a line that is not measured with them. */
  limited: Pace | null
}

export interface MeasuredLine {
  line: Line
  rounds: readonly Round[]
}

/** Measures all lines: one round of each before the next round of any. */
export async function measureLines(
  servers: Servers,
  generator: LoadGenerator,
  world: World,
  { rounds, roundMillis, warmUpMillis }: Sizes,
): Promise<MeasuredLine[]> {
  const measured = linesOf(world).map((line) => ({ line, rounds: [] as Round[] }))
  const measure = ({ line }: MeasuredLine, millis: number) =>
    measureRound(servers, line, (server) => measurePace(generator, server, line.calls, millis))
  for (const line of measured) await measure(line, warmUpMillis)
  for (let round = 0; round < rounds; round++)
    for (const line of measured) line.rounds.push(await measure(line, roundMillis))
  return measured
}

async function measureRound(
  { bare, stock, ours, limited }: Servers,
  { isAlsoLimited }: Line,
  measure: (server: MeasuredServer) => Promise<Pace>,
): Promise<Round> {
  return {
    bare: await measure(bare),
    stock: await measure(stock),
    ours: await measure(ours),
    limited: isAlsoLimited ? await measure(limited) : null,
  }
}
