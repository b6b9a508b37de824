import { priorities } from '../reading/topics.ts'
import type { PlannedItem } from '../work/work-plan.ts'
import type { OptionPlan } from './option-plan.ts'

/**
 * Takes away from an option what is worth least for its effort, one item at a time, until `isLightEnough` or nothing
 * is left that can go. What could be done goes before what should, and that before what must; the first level of the
 * foundation, what is kept, and what others depend on stays, and so does one item that is no foundation.
 */
export function trimmed(
  option: OptionPlan,
  kept: ReadonlySet<string>,
  isLightEnough: (option: OptionPlan) => boolean,
): OptionPlan {
  if (isLightEnough(option)) return option
  const next = removable(option.items, kept).toSorted(cheapestLossFirst)[0]
  if (!next) return option
  return trimmed({ ...option, items: option.items.filter((item) => item !== next) }, kept, isLightEnough)
}

function removable(items: readonly PlannedItem[], kept: ReadonlySet<string>): PlannedItem[] {
  const needed = new Set(items.flatMap(({ dependsOn }) => dependsOn))
  const works = items.filter(({ origin }) => origin !== 'foundation')
  return items.filter((item) => {
    if (kept.has(item.id) || needed.has(item.id)) return false
    return item.origin === 'foundation' ? item.level > 0 : works.length > 1
  })
}

function cheapestLossFirst(a: PlannedItem, b: PlannedItem): number {
  const urgency = priorities.indexOf(b.priority) - priorities.indexOf(a.priority)
  return urgency || a.value / a.hours.likely - b.value / b.hours.likely
}
