import type { HoursRange, WorkItem } from '../schemas/index.ts'

/** Marks hours as the team's: those that a person changed, and those of work that the plan did not have before. */
export function withTeamHours(workItems: readonly WorkItem[], before: readonly WorkItem[]): WorkItem[] {
  const known = new Map(before.map(({ id, hours }) => [id, hours]))
  return workItems.map((item) => (isSame(item.hours, known.get(item.id)) ? item : { ...item, hoursFrom: 'team' }))
}

function isSame(hours: HoursRange, before: HoursRange | undefined): boolean {
  return hours.low === before?.low && hours.likely === before.likely && hours.high === before.high
}
