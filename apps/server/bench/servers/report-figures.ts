import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'
import pg from 'pg'

/**
 * Loaded into a server with `--import`. On SIGCONT it prints what the process has used since the last time: processor
 * time of all its threads, statements that it sent to the database, and how late its event loop was, which it observes
 * only if imported with `?loop`: the timer takes 3 % of a processor, of a server that waits for the database more than its requests do.
 */
if (isMainThread) {
  let statements = 0
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = new Proxy(query, {
    apply: (target, client, args) => {
      statements += 1
      return Reflect.apply(target, client, args)
    },
  })

  const delay = monitorEventLoopDelay({ resolution: 1 })
  if (new URL(import.meta.url).searchParams.has('loop')) delay.enable()
  let before = process.cpuUsage()
  process.on('SIGCONT', () => {
    const used = process.cpuUsage(before)
    const loopMillis = { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6 }
    process.stdout.write(`${JSON.stringify({ cpuMicros: used.user + used.system, statements, loopMillis })}\n`)
    before = process.cpuUsage()
    statements = 0
    delay.reset()
  })
}
