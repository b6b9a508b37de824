import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { formatCells } from '../report/row.ts'
import { smallSize } from '../sizes.ts'
import { buildWorld, type World } from '../world/world.ts'
import { DatabaseMeter } from './database-meter.ts'
import { measureWebProcesses } from './measure-web-processes.ts'
import { measureWorkers } from './measure-workers.ts'

/** How much is measured. */
interface ScaleSizes {
  /** Measured with one process, then with two, and up to this number on one PostgreSQL. */
  processes: number
  /** Calls of each connection. */
  times: number
  /** The same before anything is measured, so that code is compiled and connections are open. */
  warmUpTimes: number
  /** Milliseconds that processes are left alone for, to see what they use at rest. */
  restMillis: number
  /** Plans that are asked for at once. */
  plans: number
}

export const fullScale: ScaleSizes = { processes: 4, times: 20, warmUpTimes: 12, restMillis: 8_000, plans: 12 }

export const smallScale: ScaleSizes = { processes: 2, times: 2, warmUpTimes: 1, restMillis: 500, plans: 1 }

/** What is measured, and where. */
export interface Site {
  world: World
  database: DatabaseMeter
  sizes: ScaleSizes
}

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
