import { setTimeout as sleep } from 'node:timers/promises'
import { proxyPostgres } from '../test/tcp-proxy.ts'
import { Load } from './load.ts'
import { startPlangateProcess, startSlowModel } from './plangate-process.ts'

const clients = 8
/** The load goes on for this long before and after the freeze. */
const marginMillis = 5_000

/** Rate limits are on, so that calls are counted in the database, but too high to be reached. */
const highLimits = { PLANGATE_RATE_LIMIT_USER: '1000000', PLANGATE_RATE_LIMIT_ADDRESS: '1000000' }

/** Freezes the connection to PostgreSQL for `seconds` under load. */
export async function freezeLink(databaseUrl: string, seconds: number) {
  await using stack = new AsyncDisposableStack()
  const { proxy, url } = await proxyPostgres(databaseUrl)
  stack.use(proxy)
  const model = stack.use(await startSlowModel(500))
  const plangate = stack.use(await startPlangateProcess(model, { ...highLimits, DATABASE_URL: url }))
  const load = await Load.start(plangate.url, clients)
  await sleep(marginMillis)
  const frozenAt = performance.now()
  proxy.freeze()
  await sleep(seconds * 1_000)
  const thawedAt = performance.now()
  proxy.thaw()
  await sleep(marginMillis)
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
