import { Stage } from './stage.ts'

/** Stops a worker (SIGTERM) with more to do than it is given time for; another one goes on. */
export async function stopWorker(url: string, runs: number, graceSeconds: number) {
  await using stage = await Stage.open(url)
  const stopped = await stage.startWorker({ runnerMillis: 90_000, graceMillis: graceSeconds * 1_000 })
  const founders = await stage.makeFounders(runs)
  const asking = founders.map((founder) => founder.generate())
  const watching = founders.map((founder) => founder.events())
  await Promise.all(founders.map((founder) => founder.begun()))
  await stage.startWorker({ runnerMillis: 100 })
  const stoppedAt = performance.now()
  stopped.signal('SIGTERM')
  await stopped.ended()
  const exitSeconds = (performance.now() - stoppedAt) / 1_000
  await Promise.all(asking)
  const events = await Promise.all(watching)
  const gaps = events.filter((seen) => seen.some(({ number }, index) => number !== index + 1))
  const latest = await Promise.all(founders.map((founder) => founder.latestRun()))
  return {
    runs,
    graceSeconds,
    exitSeconds,
    finishedElsewhere: latest.filter((run) => run?.status === 'succeeded').length,
    attempts: Math.max(...latest.map((run) => run?.attempts ?? 0)),
    watchersWithGaps: gaps.length,
  }
}
