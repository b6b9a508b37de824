import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { checkCalls, describeCalls } from './describe-calls.ts'
import { LoadGenerator } from './load-generator.ts'
import { measureCalls } from './measure-calls.ts'
import type { Row } from './row.ts'
import type { Sizes } from './sizes.ts'
import { startServers } from './start-servers.ts'
import { buildWorld } from './world.ts'

export interface Report {
  rows: Row[]
  /** A sentence for each limit that is exceeded. */
  failures: string[]
}

/** Measures everything on a new PostgreSQL server. */
export async function benchmark(sizes: Sizes): Promise<Report> {
  await using stack = new AsyncDisposableStack()
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const world = await buildWorld(cluster.url, sizes)
  const generator = stack.use(new LoadGenerator())
  const servers = stack.use(await startServers(world))
  const calls = await measureCalls(servers, generator, world, sizes)
  return { rows: calls.flatMap(describeCalls), failures: calls.flatMap(checkCalls) }
}
