import { setTimeout as sleep } from 'node:timers/promises'
import { Stage } from './stage.ts'

/**
 * Pauses a worker (SIGSTOP) while it has runs, lets another one finish them, and has the first go on (SIGCONT) after
 * `pauseSeconds` or when all runs have ended, whichever is later.
 */
export async function pauseWorker(url: string, runs: number, pauseSeconds: number) {
  await using stage = await Stage.open(url)
  const paused = await stage.startWorker({ runnerMillis: 2_000 })
  const founders = await stage.makeFounders(runs)
  const asking = founders.map((founder) => founder.generate())
  await Promise.all(founders.map((founder) => founder.begun()))
  paused.signal('SIGSTOP')
  const pause = sleep(pauseSeconds * 1_000)
  await stage.startWorker({ runnerMillis: 100 })
  await Promise.all([...asking, pause])
  paused.signal('SIGCONT')
  while (paused.count('late write fenced') < runs) await sleep(50)
  const counts = await Promise.all(founders.map((founder) => founder.countPlanSets()))
  return {
    runs,
    planSets: counts.reduce((sum, count) => sum + count, 0),
    projectsWithTwo: counts.filter((count) => count > 1).length,
    fenced: paused.count('late write fenced'),
  }
}
