import { setTimeout as sleep } from 'node:timers/promises'
import { type RestartMode, startPostgresCluster } from '@plangate/database/testing/cluster'
import { Load } from './load.ts'
import { startPlangate, startSlowModel } from './plangate.ts'

const shops = 8
const awayMillis = 1_000

/** Restarts PostgreSQL under the load of some shops, which goes on for `seconds` before and after. */
export async function restartDatabase(mode: RestartMode, seconds: number) {
  await using stack = new AsyncDisposableStack()
  const cluster = await startPostgresCluster()
  stack.defer(() => cluster.stop())
  const model = stack.use(await startSlowModel(500))
  const plangate = stack.use(await startPlangate(model, { DATABASE_URL: cluster.url }))
  const load = await Load.start(plangate.url, shops)
  await sleep(seconds * 1_000)
  await cluster.restart(mode, () => sleep(awayMillis))
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
