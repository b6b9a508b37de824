import type { Capability } from '../capability-catalogue/capability.ts'
import { quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { PlanElement } from './resolve-target.ts'

/** Returns the work items that belong to an element of a plan. */
export function itemsOfElement(element: PlanElement, { items }: WorkPlan): PlannedItem[] {
  switch (element.kind) {
    case 'capability':
      return items.filter((item) => isAbout(item, element.capability))
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

/** Feedback that names a capability also means the need that only perhaps asks for it. */
function isAbout({ capability, question, reading }: PlannedItem, named: Capability): boolean {
  return capability === named || (reading === 'perhaps' && question?.capability === named.id)
}

/** The custom item of a need, otherwise the catalogue items that address it. */
function itemsServing(text: string, items: readonly PlannedItem[]): PlannedItem[] {
  const serving = items.filter(
    ({ origin, addresses }) => origin !== 'foundation' && addresses.some(({ words }) => words === text),
  )
  const custom = serving.filter(({ capability }) => capability === null)
  return custom.length > 0 ? custom : serving
}

/** Returns the name of an element for the middle of a sentence. */
export function elementName(element: PlanElement): string {
  if (element.kind === 'capability') return element.capability.name
  return quoted(element.kind === 'extra' ? element.words : element.title, 80)
}
