import type { HoursFrom, HoursRange, PlanAuthor, WorkItem } from '../schemas/index.ts'

/** Work items of a draft that a person or an app submits. */
export interface SubmittedWork {
  workItems: readonly WorkItem[]
  author: PlanAuthor
  /** Those of the plan set that the draft follows; none for the first. */
  base: readonly WorkItem[]
}

/**
 * Returns submitted work items with where their hours come from, as far as that is known: what a draft claims does not
 * count. An item with the hours of the base's item of the same id keeps that item's origin. Other hours are the team's
 * if a person wrote them, and a model's if an agent or an app did.
 */
export function attributeHours({ workItems, author, base }: SubmittedWork): WorkItem[] {
  const before = new Map(base.map((item) => [item.id, item]))
  return workItems.map(({ hoursFrom: _, ...item }) => {
    const same = before.get(item.id)
    const isUntouched = same !== undefined && isSameRange(same.hours, item.hours)
    const hoursFrom = isUntouched ? same.hoursFrom : originOf(author)
    return { ...item, ...(hoursFrom && { hoursFrom }) }
  })
}

/** A person who names an agent submits the hours of that agent. */
function originOf({ kind, agent }: PlanAuthor): HoursFrom {
  return kind === 'person' && agent === undefined ? 'team' : 'model'
}

function isSameRange(one: HoursRange, other: HoursRange): boolean {
  return one.low === other.low && one.likely === other.likely && one.high === other.high
}
