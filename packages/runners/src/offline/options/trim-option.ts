import { priorities } from '../reading/topics.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/**
 * Takes away from an option what is worth least for its effort, one item at a time, until `isLightEnough` or nothing
 * is left that can go. What could be done goes before what should, that before what must, and what is central to the
 * brief goes last. The heart, the first level of the foundation, the first step of compliance, what is kept, and what
 * others depend on stays.
 */
export function trimOption(
  option: OptionPlan,
  kept: ReadonlySet<string>,
  isLightEnough: (option: OptionPlan) => boolean,
): OptionPlan {
  const firm = new Set([...kept, ...coreItemOf(option.items)])
  let current = option
  while (!isLightEnough(current)) {
    const next = removable(current.items, firm).toSorted(cheapestLossFirst)[0]
    if (!next) break
    current = { ...current, items: current.items.filter((item) => item !== next) }
  }
  return current
}

/** The most valuable item that is no foundation: without it there is no product. What it depends on stays anyway. */
function coreItemOf(items: readonly PlannedItem[]): string[] {
  const works = items.filter(({ origin, discipline }) => origin !== 'foundation' && discipline !== 'compliance')
  return works
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 1)
    .map(({ id }) => id)
}

function removable(items: readonly PlannedItem[], firm: ReadonlySet<string>): PlannedItem[] {
  const needed = new Set(items.flatMap(({ dependsOn }) => dependsOn))
  return items.filter((item) => {
    if (firm.has(item.id) || needed.has(item.id)) return false
    return item.level > 0 || (item.origin !== 'foundation' && item.discipline !== 'compliance')
  })
}

function cheapestLossFirst(a: PlannedItem, b: PlannedItem): number {
  const urgency = priorities.indexOf(b.priority) - priorities.indexOf(a.priority)
  const centrality = Number(a.isCentral) - Number(b.isCentral)
  return urgency || centrality || a.value / a.hours.likely - b.value / b.hours.likely
}
