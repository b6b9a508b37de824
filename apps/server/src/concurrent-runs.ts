import { availableParallelism } from 'node:os'
import type { Environment } from './env.ts'

type Settings = Pick<Environment, 'PLANGATE_CONCURRENT_RUNS' | 'PLANGATE_ROLE' | 'PLANGATE_RUNNER'>

/** A language model works elsewhere, so a process can wait for many at the same time. */
const ofModel = 20

/**
 * Of the offline planner, in a process that also answers requests. More finish no more plans, because that thread and
 * the database are busy enough with two, and everybody else waits longer for an answer.
 */
const besideRequests = 2

/** How many runs a process works on at the same time. */
export function concurrentRuns({ PLANGATE_CONCURRENT_RUNS, PLANGATE_ROLE, PLANGATE_RUNNER }: Settings): number {
  if (PLANGATE_CONCURRENT_RUNS !== undefined) return PLANGATE_CONCURRENT_RUNS
  if (PLANGATE_RUNNER !== 'offline') return ofModel
  return PLANGATE_ROLE === 'worker' ? availableParallelism() : besideRequests
}
