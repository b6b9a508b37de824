import { execFileSync } from 'node:child_process'

/** Milliseconds that a call takes. */
export function millisecondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds that a call takes, in the three ways in which they can be counted. */
export interface Spent {
  /** What somebody waits for, and other processes make longer. */
  clock: number
  /** Processor time of the calling thread: what somebody waits for when nothing else runs. */
  thread: number
  /** Processor time of the process: also that of the threads that compile JavaScript meanwhile. */
  process: number
}

export function spentOn(work: () => unknown): Spent {
  const start = { process: process.cpuUsage(), thread: process.threadCpuUsage() }
  const clock = millisecondsOf(work)
  return {
    clock,
    thread: milliseconds(process.threadCpuUsage(start.thread)),
    process: milliseconds(process.cpuUsage(start.process)),
  }
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000
}

/** "21.4 ms (20.9 to 30.2)": the median and the range. */
export function describeTimes(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1)
  return `${at(0.5)} ms (${at(0)} to ${at(1)})`
}

/** What a script prints when it runs in a new process, which has compiled nothing yet. */
export function inNewProcess(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}
