import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { checkLine } from './lines/check-lines.ts'
import { describeLine } from './lines/describe-lines.ts'
import { linesOf } from './lines/lines.ts'
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

/**
 * Measures everything, on a new PostgreSQL server.
 *
 * @param announce called with what happens next
 * @param only words in the names of the lines that are measured; everything when left out
 */
export async function benchmark(sizes: Sizes, announce: (step: string) => void = () => {}, only = ''): Promise<Report> {
  await using stack = new AsyncDisposableStack()
  announce('starting PostgreSQL and filling it')
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const world = await buildWorld(cluster.url, sizes)
  announce('measuring procedures beside a bare and a stock server')
  const lines = await measureBesideOthers(world, sizes, only)
  if (only !== '') return reportOn(lines)
  announce('asking for many plans at once')
  const rush = await measureRush(world)
  announce('measuring the estimate and what-if')
  const core = await measureCore()
  const { rows, failures } = reportOn(lines)
  return { rows: [...rows, ...rush, ...core], failures }
}

function reportOn(lines: readonly MeasuredLine[]): Report {
  return { rows: lines.flatMap(describeLine), failures: lines.flatMap(checkLine) }
}

async function measureBesideOthers(world: World, sizes: Sizes, only: string): Promise<MeasuredLine[]> {
  await using generator = new LoadGenerator()
  await using servers = await startServers(world)
  await requireSameAnswers(servers, world)
  return await measureLines(
    servers,
    generator,
    linesOf(world).filter(({ name }) => name.includes(only)),
    sizes,
  )
}
