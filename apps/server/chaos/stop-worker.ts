import { WorkerCluster } from './worker-cluster.ts'

/** Stops a worker (SIGTERM) that cannot finish its runs within `graceSeconds`; another worker takes them over. */
export async function stopWorker(url: string, runs: number, graceSeconds: number) {
  await using cluster = await WorkerCluster.open(url)
  const stopped = await cluster.startWorker({ runnerMillis: 90_000, graceMillis: graceSeconds * 1_000 })
  const founders = await cluster.createFounders(runs)
  const plans = founders.map((founder) => founder.generate())
  const watching = founders.map((founder) => founder.eventsUntilEnd())
  await Promise.all(founders.map((founder) => founder.waitUntilStarted()))
  await cluster.startWorker({ runnerMillis: 100 })
  const stoppedAt = performance.now()
  stopped.signal('SIGTERM')
  await stopped.waitForEnd()
  const exitSeconds = (performance.now() - stoppedAt) / 1_000
  await Promise.all(plans)
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
