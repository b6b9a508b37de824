import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * Loaded into the program with `--import`. On SIGCONT it prints how late the event loop was since the last time, and
 * starts over. A late timer may be the machine's doing; the processor time of the main thread between two timers is not.
 */
const millis = (nanoseconds: number) => Math.round(nanoseconds / 100_000) / 10

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

let longestTurn = 0
let before = process.threadCpuUsage()
setInterval(() => {
  const turn = process.threadCpuUsage(before)
  before = process.threadCpuUsage()
  longestTurn = Math.max(longestTurn, turn.user + turn.system)
}, 1).unref()

process.on('SIGCONT', () => {
  const loop = { delayP99: millis(delay.percentile(99)), delayMax: millis(delay.max), busiestTurn: longestTurn / 1_000 }
  process.stdout.write(`${JSON.stringify({ loop })}\n`)
  delay.reset()
  longestTurn = 0
})
