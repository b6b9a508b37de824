import { setTimeout as sleep } from 'node:timers/promises'
import { WorkerCluster } from './worker-cluster.ts'

/**
 * Pauses a worker (SIGSTOP) in the middle of its runs, lets another worker finish them, and resumes the first (SIGCONT)
 * after `pauseSeconds` or once all runs have ended, whichever is later.
 */
export async function pauseWorker(url: string, runs: number, pauseSeconds: number) {
  await using cluster = await WorkerCluster.open(url)
  const paused = await cluster.startWorker({ runnerMillis: 120_000 })
  const founders = await cluster.createFounders(runs)
  const plans = founders.map((founder) => founder.generate())
  await Promise.all(founders.map((founder) => founder.waitUntilStarted()))
  paused.signal('SIGSTOP')
  const pause = sleep(pauseSeconds * 1_000)
  await cluster.startWorker({ runnerMillis: 100 })
  await Promise.all([...plans, pause])
  paused.signal('SIGCONT')
  while (paused.countLines('late write fenced') < runs) await sleep(50)
  const counts = await Promise.all(founders.map((founder) => founder.countPlanSets()))
  return {
    runs,
    planSets: counts.reduce((sum, count) => sum + count, 0),
    projectsWithTwo: counts.filter((count) => count > 1).length,
    fenced: paused.countLines('late write fenced'),
  }
}
