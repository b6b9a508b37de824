import { setTimeout as sleep } from 'node:timers/promises'
import { proxyPostgres } from '../test/tcp-proxy.ts'
import { Load } from './load.ts'
import { startPlangate, startSlowModel } from './plangate.ts'

const shops = 8
const aroundMillis = 5_000

/** Calls are counted, as they are where people sign in, and nobody comes near the limits. */
const counted = { PLANGATE_RATE_LIMIT_USER: '1000000', PLANGATE_RATE_LIMIT_ADDRESS: '1000000' }

/** Freezes the link to PostgreSQL for `seconds` under the load of some shops. */
export async function freezeLink(databaseUrl: string, seconds: number) {
  await using stack = new AsyncDisposableStack()
  const { proxy, url } = await proxyPostgres(databaseUrl)
  stack.use(proxy)
  const model = stack.use(await startSlowModel(500))
  const plangate = stack.use(await startPlangate(model, { ...counted, DATABASE_URL: url }))
  const load = await Load.start(plangate.url, shops)
  await sleep(aroundMillis)
  const frozenAt = performance.now()
  proxy.freeze()
  await sleep(seconds * 1_000)
  const thawedAt = performance.now()
  proxy.thaw()
  await sleep(aroundMillis)
  const figures = await load.end()
  return {
    ...figures,
    longestWaitSeconds: load.longestWaitSeconds(frozenAt, thawedAt),
    refusedAfterwardsSeconds: load.refusedForSeconds(thawedAt),
    refusedOnceAnswered: load.refusedOnceAnswered(thawedAt),
    answeredAfterSeconds: load.answeredAfterSeconds(thawedAt),
    hasCrashed: plangate.child.hasEnded,
  }
}
