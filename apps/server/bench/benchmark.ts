import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { checkLine } from './check-lines.ts'
import { describeLine } from './describe-lines.ts'
import { LoadGenerator } from './load-generator.ts'
import { measureCore } from './measure-core.ts'
import { type MeasuredLine, measureLines } from './measure-lines.ts'
import { measureRush } from './measure-rush.ts'
import type { Row } from './row.ts'
import type { Sizes } from './sizes.ts'
import { startServers } from './start-servers.ts'
import { buildWorld, type World } from './world.ts'

export interface Report {
  rows: Row[]
  /** A sentence for each limit that is exceeded. */
  failures: string[]
}

/** Measures everything, on a new PostgreSQL server. */
export async function benchmark(sizes: Sizes): Promise<Report> {
  await using stack = new AsyncDisposableStack()
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const world = await buildWorld(cluster.url, sizes)
  const lines = await measureBesideOthers(world, sizes)
  const rows = [...lines.flatMap(describeLine), ...(await measureRush(world)), ...(await measureCore(sizes.coreRounds))]
  return { rows, failures: lines.flatMap(checkLine) }
}

async function measureBesideOthers(world: World, sizes: Sizes): Promise<MeasuredLine[]> {
  await using generator = new LoadGenerator()
  await using servers = await startServers(world)
  return await measureLines(servers, generator, world, sizes)
}
