import type { NumberedRunEvent } from '@plangate/core/schemas'
import { WorkerCluster } from './worker-cluster.ts'

/** Kills one of three workers (SIGKILL) while all of them work on runs. */
export async function killWorker(url: string, runs: number) {
  await using cluster = await WorkerCluster.open(url)
  const founders = await cluster.createFounders(runs)
  // The first has runs for certain, and has them until it is killed.
  const victim = await cluster.startWorker({ runnerMillis: 120_000 })
  const plans = founders.map((founder) => founder.generate())
  await Promise.race(founders.map((founder) => founder.waitUntilStarted()))
  await Promise.all([2, 3].map(() => cluster.startWorker({ runnerMillis: 3_000 })))
  await Promise.all(founders.slice(0, 30).map((founder) => founder.waitUntilStarted()))
  const killedAt = Date.now()
  victim.signal('SIGKILL')
  await Promise.all(plans)
  const events = await Promise.all(founders.map((founder) => founder.eventsUntilEnd()))
  const retryStarts = events.flatMap(findRetryStarts)
  const counts = await Promise.all(founders.map((founder) => founder.countPlanSets()))
  return {
    runs,
    planSets: counts.reduce((sum, count) => sum + count, 0),
    projectsWithTwo: counts.filter((count) => count > 1).length,
    interrupted: retryStarts.length,
    takenUpWithinSeconds: (Math.max(...retryStarts) - killedAt) / 1_000,
  }
}

/** Returns when a second or later attempt at a run began, in milliseconds since 1970. */
function findRetryStarts(events: NumberedRunEvent[]): number[] {
  return events.flatMap(({ at, event }) => (event.type === 'started' && event.attempt > 1 ? [Date.parse(at)] : []))
}
