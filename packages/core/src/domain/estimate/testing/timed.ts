import { execFileSync } from 'node:child_process'

/** Milliseconds that a call takes. */
export function millisecondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds of the processor that a call takes, which other processes hardly change. */
export function cpuMillisecondsOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** "21.4 ms (20.9 to 30.2)": the median and the range. */
export function describeTimes(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1)
  return `${at(0.5)} ms (${at(0)} to ${at(1)})`
}

/** What a script prints as a number when it runs in a new process, which has compiled nothing yet. */
export function inNewProcess(script: string, ...args: string[]): number {
  return Number(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }))
}
