import { quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work/work-plan.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'
import type { Thing } from './resolve.ts'

/** The work items that a thing stands for in a plan. */
export function itemsOf(thing: Thing, { items }: WorkPlan): PlannedItem[] {
  switch (thing.kind) {
    case 'capability':
      return items.filter(({ capability }) => capability === thing.capability)
    case 'catalogueItem':
      return items.filter(({ id }) => id === thing.id)
    case 'passage':
      return servants(thing.text, items)
    case 'extra':
      return items.filter(({ wish }) => wish === thing.words)
    case 'foundation':
      return []
  }
}

/** The item that a need became, or else those of the catalogue that serve it. */
function servants(text: string, items: readonly PlannedItem[]): PlannedItem[] {
  const serving = items.filter(
    ({ origin, addresses }) => origin !== 'foundation' && addresses.some(({ words }) => words === text),
  )
  const own = serving.filter(({ capability }) => capability === null)
  return own.length > 0 ? own : serving
}

/** A thing in the middle of a sentence. */
export function nameOf(thing: Thing): string {
  if (thing.kind === 'capability') return thing.capability.name
  return quoted(thing.kind === 'extra' ? thing.words : thing.title, 80)
}
