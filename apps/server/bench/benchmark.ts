import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { checkLine } from './lines/check-lines.ts'
import { describeLine } from './lines/describe-lines.ts'
import { type MeasuredLine, measureLines } from './lines/measure-lines.ts'
import { LoadGenerator } from './load/load-generator.ts'
import { measureCore } from './measure-core.ts'
import { measureRush } from './measure-rush.ts'
import type { Row } from './report/row.ts'
import { requireSameAnswers } from './servers/require-same-answers.ts'
import { startServers } from './servers/start-servers.ts'
import type { Sizes } from './sizes.ts'
import { buildWorld, type World } from './world/world.ts'

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
  await requireSameAnswers(servers, world)
  return await measureLines(servers, generator, world, sizes)
}
