import { priorities } from '../reading/topics.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { OptionPlan } from './option-plan.ts'

/**
 * Removes the items with the least value for their effort, one at a time, until `isSmallEnough` or no item can be
 * removed. Could items go before should items and those before must items; items central to the brief go last. Never
 * removed: protected items, the most valuable item, dependencies of other items, and the first level of foundation and
 * compliance.
 */
export function trimOption(
  option: OptionPlan,
  protectedIds: ReadonlySet<string>,
  isSmallEnough: (option: OptionPlan) => boolean,
): OptionPlan {
  const fixed = new Set([...protectedIds, ...mostValuable(option.items)])
  let current = option
  while (!isSmallEnough(current)) {
    const next = removable(current.items, fixed).toSorted(leastValuableFirst)[0]
    if (!next) break
    current = { ...current, items: current.items.filter((item) => item !== next) }
  }
  return current
}

/** The most valuable item outside the foundation: without it there is no product. */
function mostValuable(items: readonly PlannedItem[]): string[] {
  const candidates = items.filter(({ origin, discipline }) => origin !== 'foundation' && discipline !== 'compliance')
  return candidates
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 1)
    .map(({ id }) => id)
}

function removable(items: readonly PlannedItem[], fixed: ReadonlySet<string>): PlannedItem[] {
  const needed = new Set(items.flatMap(({ dependsOn }) => dependsOn))
  return items.filter((item) => {
    if (fixed.has(item.id) || needed.has(item.id)) return false
    return item.level > 0 || (item.origin !== 'foundation' && item.discipline !== 'compliance')
  })
}

function leastValuableFirst(a: PlannedItem, b: PlannedItem): number {
  const urgency = priorities.indexOf(b.priority) - priorities.indexOf(a.priority)
  const centrality = Number(a.isCentral) - Number(b.isCentral)
  return urgency || centrality || a.value / a.hours.likely - b.value / b.hours.likely
}
