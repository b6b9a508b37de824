import type { LoadGenerator } from '../load/load-generator.ts'
import type { LoadJob } from '../load/load-job.ts'
import { measurePace, type Pace } from '../load/pace.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import type { Servers } from '../servers/start-servers.ts'
import type { Sizes } from '../sizes.ts'
import type { Line } from './lines.ts'

/** What one round of a line gave. The servers take turns, so that a busy machine is as busy for all of them. */
export interface Round {
  bare: Pace
  stock: Pace
  ours: Pace
  /** With rate limits; as `ours` for a line that is not measured with them. */
  limited: Pace
}

export interface MeasuredLine {
  line: Line
  rounds: readonly Round[]
}

/** Measures the lines: one round of each before the next round of any. */
export async function measureLines(
  servers: Servers,
  generator: LoadGenerator,
  lines: readonly Line[],
  { rounds, roundMillis, roundCalls, warmUpTimes }: Sizes,
): Promise<MeasuredLine[]> {
  const measured = lines.map((line) => ({ line, rounds: [] as Round[] }))
  const measure = ({ line }: MeasuredLine, until: LoadJob['until']) =>
    measureRound(servers, line, (server) => measurePace(generator, server, line.calls, until))
  for (const line of measured) await measure(line, { times: warmUpTimes })
  for (let round = 0; round < rounds; round++)
    for (const line of measured) {
      const times = Math.ceil(roundCalls / line.line.calls.length)
      line.rounds.push(await measure(line, { millis: roundMillis, times }))
    }
  return measured
}

async function measureRound(
  servers: Servers,
  { isAlsoLimited }: Line,
  measure: (server: MeasuredServer) => Promise<Pace>,
): Promise<Round> {
  const [bare, stock] = [await measure(servers.bare), await measure(servers.stock)]
  const ours = await measure(servers.ours)
  return { bare, stock, ours, limited: isAlsoLimited ? await measure(servers.limited) : ours }
}
