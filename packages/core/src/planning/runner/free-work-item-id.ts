import { WorkItemId } from '../../domain/schemas/index.ts'

/** Returns "payments-2", or the next number that is free; it counts as taken from then on. */
export function takeNumberedId(wanted: WorkItemId, taken: Set<WorkItemId>): WorkItemId {
  for (let number = 2; ; number++) {
    const ending = `-${number}`
    const id = WorkItemId.parse(`${wanted.slice(0, 64 - ending.length)}${ending}`)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
