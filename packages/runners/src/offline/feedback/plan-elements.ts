import type { Capability } from '../capability-catalogue/capability.ts'
import { quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { PlanElement } from './resolve-target.ts'

type CatalogueElement = Extract<PlanElement, { kind: 'catalogueItem' }>

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

/**
 * What a simpler capability leaves out: planned items after its first usable slice that come with it. What the brief asks
 * for in its own words stays.
 */
export function dispensableItems(elements: readonly PlanElement[], { items }: WorkPlan): CatalogueElement[] {
  const capabilities = elements.flatMap((element) => (element.kind === 'capability' ? [element.capability] : []))
  return capabilities.flatMap((capability) =>
    capability.items.flatMap(({ id, title, depth, recognisedBy }): CatalogueElement[] =>
      depth !== 'first' && recognisedBy === undefined && items.some((item) => item.id === id)
        ? [{ kind: 'catalogueItem', id, title, capability }]
        : [],
    ),
  )
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
