import type { NumberedRunEvent } from '@plangate/core/schemas'
import { Stage } from './stage.ts'

/** Kills one of three workers (SIGKILL) while all of them are at work. */
export async function killWorker(url: string, runs: number) {
  await using stage = await Stage.open(url)
  const [victim] = await Promise.all([1, 2, 3].map(() => stage.startWorker({ runnerMillis: 3_000 })))
  const founders = await stage.makeFounders(runs)
  const asking = founders.map((founder) => founder.generate())
  await Promise.all(founders.slice(0, 30).map((founder) => founder.begun()))
  const killedAt = Date.now()
  victim?.signal('SIGKILL')
  await Promise.all(asking)
  const events = await Promise.all(founders.map((founder) => founder.events()))
  const again = events.flatMap(beginningsAgain)
  const counts = await Promise.all(founders.map((founder) => founder.countPlanSets()))
  return {
    runs,
    planSets: counts.reduce((sum, count) => sum + count, 0),
    projectsWithTwo: counts.filter((count) => count > 1).length,
    interrupted: again.length,
    takenUpWithinSeconds: (Math.max(...again) - killedAt) / 1_000,
  }
}

/** When a second attempt at the run began, in milliseconds since 1970. */
function beginningsAgain(events: NumberedRunEvent[]): number[] {
  return events.flatMap(({ at, event }) => (event.type === 'started' && event.attempt > 1 ? [Date.parse(at)] : []))
}
