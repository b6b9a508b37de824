import { quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { PlanElement } from './resolve-target.ts'

/** The work items that a thing stands for in a plan. */
export function itemsOfElement(element: PlanElement, { items }: WorkPlan): PlannedItem[] {
  switch (element.kind) {
    case 'capability':
      return items.filter(({ capability }) => capability === element.capability)
    case 'catalogueItem':
      return items.filter(({ id }) => id === element.id)
    case 'passage':
      return itemsServing(element.text, items)
    case 'extra':
      return items.filter(({ wish }) => wish === element.words)
    case 'foundation':
      return []
  }
}

/** The item that a need became, or else those of the catalogue that serve it. */
function itemsServing(text: string, items: readonly PlannedItem[]): PlannedItem[] {
  const serving = items.filter(
    ({ origin, addresses }) => origin !== 'foundation' && addresses.some(({ words }) => words === text),
  )
  const own = serving.filter(({ capability }) => capability === null)
  return own.length > 0 ? own : serving
}

/** A thing in the middle of a sentence. */
export function elementName(element: PlanElement): string {
  if (element.kind === 'capability') return element.capability.name
  return quoted(element.kind === 'extra' ? element.words : element.title, 80)
}
