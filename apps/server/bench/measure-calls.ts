import { type CallLine, callLines } from './lines.ts'
import type { LoadGenerator } from './load-generator.ts'
import type { MeasuredServer } from './measured-server.ts'
import { measurePace, type Pace } from './pace.ts'
import type { Sizes } from './sizes.ts'
import type { World } from './world.ts'

/** The servers that answer the same calls. */
export const serverNames = ['bare', 'stock', 'ours', 'limited'] as const
export type ServerName = (typeof serverNames)[number]
export type Servers = Readonly<Record<ServerName, MeasuredServer>>

/** What one round of a line gave: each server in turn, so that a busy machine is as busy for all of them. */
export type Round = Readonly<Record<ServerName, Pace>>

export interface MeasuredCalls {
  line: CallLine
  rounds: readonly Round[]
}

/** Measures all lines, one round of each before the next round of any. */
export async function measureCalls(
  servers: Servers,
  generator: LoadGenerator,
  world: World,
  { rounds, roundMillis, warmUpMillis }: Sizes,
): Promise<MeasuredCalls[]> {
  const measured = callLines.map((line) => ({ line, calls: line.calls(world), rounds: [] as Round[] }))
  for (const { calls } of measured)
    await measureRound(servers, (server) => measurePace(generator, server, calls, warmUpMillis))
  for (let round = 0; round < rounds; round++)
    for (const { calls, rounds } of measured)
      rounds.push(await measureRound(servers, (server) => measurePace(generator, server, calls, roundMillis)))
  return measured
}

async function measureRound(servers: Servers, measure: (server: MeasuredServer) => Promise<Pace>): Promise<Round> {
  const { bare, stock, ours, limited } = servers
  return {
    bare: await measure(bare),
    stock: await measure(stock),
    ours: await measure(ours),
    limited: await measure(limited),
  }
}
