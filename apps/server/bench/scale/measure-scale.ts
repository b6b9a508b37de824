import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { formatCells } from '../report/row.ts'
import { smallSize } from '../sizes.ts'
import { buildWorld } from '../world/world.ts'
import { DatabaseMeter } from './database-meter.ts'
import { measureWebProcesses } from './measure-web-processes.ts'
import { measureWorkers } from './measure-workers.ts'
import type { ScaleSizes, Site } from './site.ts'

export const fullScale: ScaleSizes = { processes: 4, times: 20, warmUpTimes: 12, restMillis: 8_000, plans: 12 }

export const smallScale: ScaleSizes = { processes: 2, times: 2, warmUpTimes: 1, restMillis: 500, plans: 1 }

/**
 * Measures what requests and plans cost while several processes share one PostgreSQL, as processor time: that of a request
 * hardly depends on how busy the machine is, unlike requests a second.
 *
 * @returns tables in Markdown
 */
export async function measureScale(sizes: ScaleSizes, announce: (step: string) => void = () => {}): Promise<string> {
  await using stack = new AsyncDisposableStack()
  announce('starting PostgreSQL and filling it')
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const world = await buildWorld(cluster.url, { ...smallSize, projects: [1_000], plans: plansOf(sizes) })
  const site: Site = { world, sizes, database: stack.use(await DatabaseMeter.open(cluster.url)) }
  announce('measuring requests')
  const requests = await measureWebProcesses(site)
  announce('measuring plans')
  return [requests, await measureWorkers(site)].map(formatCells).join('\n')
}

/** Before each measurement, every worker writes one to warm up. */
const plansOf = ({ processes, plans }: ScaleSizes) => processes * (plans + processes)
