import type { ResearchedItem, WorkItem } from '@plangate/core/schemas'

/** A work item of a plan of Deep Research, with its sizes in the drafts. */
export interface DisputedItem {
  item: WorkItem
  researched: ResearchedItem
}

/** The items of a report, those first whose likely hours differ by the largest factor between drafts. */
export function rankDisagreement(
  workItems: readonly WorkItem[],
  researched: readonly ResearchedItem[],
): DisputedItem[] {
  const byId = new Map(workItems.map((item) => [item.id, item]))
  return researched
    .flatMap((entry) => {
      const item = byId.get(entry.workItemId)
      return item ? [{ item, researched: entry }] : []
    })
    .toSorted((a, b) => factorOf(b) - factorOf(a))
}

/** 1 for work that only one draft has. */
function factorOf({ researched: { sizes } }: DisputedItem): number {
  const likely = sizes.flatMap((size) => size?.likely ?? [])
  return likely.length < 2 ? 1 : Math.max(...likely) / Math.min(...likely)
}
