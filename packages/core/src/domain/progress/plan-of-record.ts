import type { ExecutionOption, PlanSet, RateBand } from '../schemas/index.ts'

/** The parts of a plan set that actual work is compared with. */
export type PlannedWork = Pick<PlanSet, 'workItems' | 'assumptions' | 'seed' | 'createdAt'>

/** What was selected, as it was selected: with its adjustments, if it had any. */
export interface SelectedWork {
  planSet: PlannedWork
  option: Pick<ExecutionOption, 'workItemIds' | 'engineers' | 'estimate'>
  /** Per person-hour. */
  rate: RateBand
}

/** The day from which weeks count: that on which work starts, or else that of the plan, in UTC. */
export function startDay({ assumptions, createdAt }: Pick<PlannedWork, 'assumptions' | 'createdAt'>): string {
  return assumptions.startDate ?? createdAt.slice(0, 10)
}

/** Calendar weeks from the start of one day to the end of another, in UTC; 0 when it is earlier. */
export function weeksBetween(from: string, until: string): number {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1
  return Math.max(0, days / 7)
}
