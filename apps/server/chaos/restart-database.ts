import { setTimeout as sleep } from 'node:timers/promises'
import { type RestartMode, startPostgresCluster } from '@plangate/database/testing/cluster'
import { Load } from './load.ts'
import { startPlangateProcess, startSlowModel } from './plangate-process.ts'

const clients = 8
/** Time between the end of the server and its next start. */
const downtimeMillis = 1_000

/** Restarts PostgreSQL under a load that goes on for `seconds` before and after. */
export async function restartDatabase(mode: RestartMode, seconds: number) {
  await using stack = new AsyncDisposableStack()
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const model = stack.use(await startSlowModel(500))
  const plangate = stack.use(await startPlangateProcess(model, { DATABASE_URL: cluster.url }))
  const load = await Load.start(plangate.url, clients)
  await sleep(seconds * 1_000)
  await cluster.restart(mode, () => sleep(downtimeMillis))
  const backAt = performance.now()
  await sleep(seconds * 1_000)
  const figures = await load.end()
  return {
    ...figures,
    refusedAfterwardsSeconds: load.refusedForSeconds(backAt),
    answeredAfterSeconds: load.answeredAfterSeconds(backAt),
    hasCrashed: plangate.child.hasEnded,
  }
}
